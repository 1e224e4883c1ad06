import { momentOf, oneLine, periodOf } from '@jobdesk/report';
import type { BoundedWindow, Instant } from '@jobdesk/jobs-core/model';
import type { ScheduleSettings, TenantSettings } from '@jobdesk/settings';
import type { OwnerNotice } from './notice-mail.ts';

/** Which report a notice is about. */
export interface NoticeSubject {
  readonly tenant: Pick<TenantSettings, 'id' | 'name'>;
  readonly schedule: Pick<ScheduleSettings, 'id' | 'cadence' | 'timeZone'>;
  readonly window: BoundedWindow;
}

/** The report cannot be made yet, or not whole. */
export function delayedNotice(
  about: NoticeSubject,
  { problem, until, thenSent }: { readonly problem: string; readonly until: Instant; readonly thenSent: boolean },
): OwnerNotice {
  const end = momentOf(until, about.schedule.timeZone).text;
  return {
    subject: `${headOf(about)}: not made yet`,
    parts: [
      { heading: 'What happened', text: `${nameOf(about)} could not be made: ${problem}` },
      {
        heading: 'What happens next',
        text: `It is tried again until ${end}: after a minute, then less and less often. As soon as it is whole, it goes to its recipients, and you hear no more of it. ${
          thenSent
            ? 'If it is not whole by then, it is sent as far as it could be read, marked INCOMPLETE, and you are told.'
            : 'If it is not whole by then, it is not sent, and you are told.'
        }`,
      },
      {
        heading: 'What you can do',
        text: 'Look at the reason above. A refused sign-in needs a new secret or certificate in the configuration; a service that does not answer needs patience. The recipients have been told nothing.',
      },
    ],
  };
}

/** The report will not be made. */
export function notMadeNotice(
  about: NoticeSubject,
  { problem, attempts }: { readonly problem: string; readonly attempts: number },
): OwnerNotice {
  return {
    subject: `${headOf(about)}: not made`,
    parts: [
      { heading: 'What happened', text: `${nameOf(about)} was not made and not sent: ${problem}` },
      { heading: 'What was tried', text: `It was tried ${times(attempts)}.` },
      {
        heading: 'What happens next',
        text: 'Nothing more for this period. The next one is reported when it is due. The recipients have been told nothing.',
      },
      {
        heading: 'What you can do',
        text: 'When the reason is gone, make it by hand; this puts mail and files into a folder:',
        command: commandFor(about),
      },
    ],
  };
}

/** The report was sent, though not all jobs could be read. */
export function sentIncompleteNotice(
  about: NoticeSubject,
  { problem, attempts }: { readonly problem: string; readonly attempts: number },
): OwnerNotice {
  return {
    subject: `${headOf(about)}: sent INCOMPLETE`,
    parts: [
      { heading: 'What happened', text: `${nameOf(about)} was sent though not all jobs could be read: ${problem}` },
      {
        heading: 'What was tried',
        text: `It was tried ${times(attempts)}; the report says at its top that it is INCOMPLETE.`,
      },
      {
        heading: 'What you can do',
        text: 'When the reason is gone, make it again by hand:',
        command: commandFor(about),
      },
    ],
  };
}

/** A recipient will not get the report. */
export function undeliveredNotice(
  about: NoticeSubject,
  { address, attempts, reason }: { readonly address: string; readonly attempts: number; readonly reason: string },
): OwnerNotice {
  return {
    subject: `${headOf(about)}: not delivered to ${address}`,
    parts: [
      { heading: 'What happened', text: `${nameOf(about)} was made, and will not reach ${address}. ${reason}` },
      { heading: 'What was tried', text: `It was handed to the mail server ${times(attempts)}.` },
      {
        heading: 'What happens next',
        text: 'Nothing more for this recipient and this period. Other recipients are not held up by it.',
      },
      {
        heading: 'What you can do',
        text: 'Check the address, or take it out of the configuration. To pass the report on by hand, make its mail and files into a folder:',
        command: commandFor(about),
      },
    ],
  };
}

const cadences = { daily: 'Daily', weekly: 'Weekly', monthly: 'Monthly' } as const;

/** `[Contoso] Weekly report 16–22 Nov 2026` */
function headOf({ tenant, schedule, window }: NoticeSubject): string {
  const period = periodOf(window, schedule.timeZone).shortText;
  return `[${oneLine(tenant.name, 60)}] ${cadences[schedule.cadence.kind]} report ${period}`;
}

function nameOf({ tenant, schedule, window }: NoticeSubject): string {
  const { text, zoneText } = periodOf(window, schedule.timeZone);
  return `The ${schedule.cadence.kind} report "${schedule.id}" of ${oneLine(tenant.name, 60)} for ${text}, ${zoneText},`;
}

function commandFor({ tenant, schedule, window }: NoticeSubject): string {
  const period = periodOf(window, schedule.timeZone).question.replace(/^jobs /, '');
  return `npm run reporter -- preview --tenant ${tenant.id} --schedule ${schedule.id} --period ${JSON.stringify(period)} --out report`;
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
