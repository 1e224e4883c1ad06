import { type ExportFormat, exportFormats } from '@jobdesk/chat/desk';
import { addAlert } from '../add-alert.ts';
import { detailsMessage } from '../render/details-message.ts';
import { exportMessage } from '../render/export-message.ts';
import type { Verb } from '../render/press-id.ts';
import { replyMessage } from '../render/reply-message.ts';
import { shownRefusal, shownReply, toAsker } from '../shown.ts';
import type { Press } from './press.ts';

const exporting = (format: ExportFormat): Press => ({
  shows: 'private',
  run: async ({ asker, question, folder, fileLimit, reading }, { desk }) => {
    const exported = await desk.exportTo(asker, question, format, folder, reading);
    return exported.kind === 'exported' ? toAsker(exportMessage(exported, fileLimit)) : shownRefusal(exported);
  },
});

const [xlsx, pdf] = exportFormats;

/** What every button and menu does, by its verb. */
export const presses: Readonly<Record<Verb, Press>> = {
  page: {
    shows: 'in-place',
    run: async ({ asker, question, page, reading }, { desk }) =>
      shownReply(await desk.turnTo(asker, question, page, reading)),
  },
  details: {
    shows: 'private',
    run: async ({ asker, question, page, reading }, { desk }) => {
      const reply = await desk.turnTo(asker, question, page, reading);
      return reply.kind === 'answer' ? toAsker(detailsMessage(reply)) : shownRefusal(reply);
    },
  },
  open: {
    shows: 'private',
    run: async ({ asker, question, chosen, reading }, { desk }) =>
      toAsker(replyMessage(await desk.open(asker, question, chosen ?? '', reading))),
  },
  xlsx: exporting(xlsx),
  pdf: exporting(pdf),
  alert: {
    shows: 'private',
    run: (call, { alerts }) =>
      addAlert(call, { kind: 'new-matches' }, (where) =>
        alerts.addAsked(call.asker, call.question, where, call.reading),
      ),
  },
};
