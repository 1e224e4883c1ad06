import { oneLine } from '@jobdesk/report';
import { type Page, type Reply, pageSize } from '@jobdesk/chat/desk';
import { jobRow } from '@jobdesk/chat';
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { limits } from './limits.ts';
import { placeOf } from './job-lines.ts';
import { row } from './message.ts';
import { label } from './plain.ts';
import { type Verb, writePressId } from './press-id.ts';

type Answered = Extract<Reply, { kind: 'answer' }>;
type Controls = readonly APIActionRowComponent<APIButtonComponentWithCustomId | APIStringSelectComponent>[];

/** The buttons under an answer, and the menu that opens one of its jobs. */
export function pressControls(reply: Answered): Controls {
  const { id, answer, page } = reply;
  if (answer.kind === 'help') return [];
  const number = page?.number ?? 0;
  const button = (verb: Verb, text: string, at = number, disabled = false): APIButtonComponentWithCustomId => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: text,
    custom_id: writePressId({ verb, question: id, page: at }),
    ...(disabled ? { disabled } : {}),
  });
  const turning =
    page === null || page.of <= pageSize
      ? []
      : [
          // Both stay where they are, so that nothing moves under a finger; at an end one cannot be pressed.
          button('page', 'Previous', page.hasPrevious ? number - 1 : number, !page.hasPrevious),
          button('page', 'Next', page.hasNext ? number + 1 : number, !page.hasNext),
        ];
  const isOneJob = answer.parsed.query.node.jobId !== null;
  const files = answer.matched === 0 || isOneJob ? [] : [button('xlsx', 'Export Excel'), button('pdf', 'Export PDF')];
  const options = page === null ? [] : menuOptions(reply, page);
  return [
    row(...turning, button('details', 'Details'), button('alert', 'Alert me')),
    ...(files.length === 0 ? [] : [row(...files)]),
    ...(options.length === 0 ? [] : [row(menu(id, number, options))]),
  ];
}

function menu(question: string, page: number, options: APISelectMenuOption[]): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: writePressId({ verb: 'open', question, page }),
    placeholder: 'Open one job',
    options,
  };
}

function menuOptions({ answer, tenant }: Answered, { jobs }: Page): APISelectMenuOption[] {
  const place = placeOf(answer, tenant);
  // A longer id, or one that cannot be written, does not fit into an option: such a job is only in the files.
  const fitting = jobs.filter(({ id }) => id.length > 0 && id.length <= limits.option && oneLine(id) === id);
  return fitting.slice(0, limits.options).map((job) => {
    const { id, status, type, started } = jobRow(job, place);
    return {
      label: label(`${id} · ${status}`, limits.option),
      value: id,
      description: label(`${type} · ${started}`, limits.option),
    };
  });
}
