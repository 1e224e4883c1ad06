import type { Desk, ExportFormat, Slots } from '@jobdesk/chat/desk';
import type { Download } from '../server.ts';
import { exportFolder } from './export-folder.ts';
import type { ExportLinks } from './export-links.ts';

export interface DownloadDependencies {
  readonly desk: Desk;
  readonly links: ExportLinks;
  readonly slots: Slots;
  /** How long somebody may wait for a file, in milliseconds. */
  readonly patienceMs: number;
}

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** What a browser gets for a link: the file, made now with the rights of now; else why not, in a sentence. */
export function downloads({ desk, links, slots, patienceMs }: DownloadDependencies) {
  return async (token: string, gone: AbortSignal): Promise<Download> => {
    const link = links.read(token);
    if (link.kind === 'unknown') return sentence(404, 'This is no link of this Jobdesk. Press Export under an answer.');
    if (link.kind === 'expired') {
      return sentence(410, 'This link has ended. Press Export under the answer again for a new one.');
    }
    const { asker, question, format } = link.claim;
    const found = await desk.recall(asker, question);
    if ('kind' in found) return sentence(found.reason === 'stale' ? 410 : 403, found.text);
    const folder = await exportFolder();
    try {
      const signal = AbortSignal.any([gone, AbortSignal.timeout(patienceMs)]);
      const exported = await slots.run(() => desk.exportTo(asker, question, format, folder.path, { signal }), signal);
      if (exported.kind === 'exported') {
        const { name, path, bytes } = exported;
        return { kind: 'file', name, path, bytes, mediaType: mediaTypes[format], remove: folder.remove };
      }
      await folder.remove();
      if (exported.kind === 'refused') return sentence(403, exported.text);
      const { headline, advice } = exported.failure;
      return sentence(502, advice === null ? headline : `${headline} ${advice}`);
    } catch (error) {
      await folder.remove();
      if (gone.aborted || !(error instanceof Error) || error.name !== 'TimeoutError') throw error;
      return sentence(503, 'That took too long. Ask for less, for instance a shorter period or one service.');
    }
  };
}

function sentence(status: number, text: string): Download {
  return { kind: 'sentence', status, text };
}
