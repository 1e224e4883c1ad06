import type { Office, PressCall, Shown } from '../call.ts';

/** What a button or menu does. */
export interface Press {
  /** `in-place`: the answer it stands under changes. `private`: something new, for the person alone. */
  readonly shows: 'in-place' | 'private';
  readonly run: (call: PressCall, office: Office) => Promise<Shown>;
}
