import { type Activity, TurnContext } from 'botbuilder';
import { arrivalOf } from './arrival.ts';
import type { Arrival, FileAnswer, StorageSession } from './call.ts';
import { readPress } from './render/press.ts';

/** The activity in a body; null when it lacks what every activity has. */
export function readActivity(body: unknown): Activity | null {
  return isActivity(body) ? body : null;
}

function isActivity(body: unknown): body is Activity {
  const texts = [
    field(body, 'type'),
    field(body, 'channelId'),
    field(body, 'serviceUrl'),
    field(field(body, 'conversation'), 'id'),
    field(field(body, 'from'), 'id'),
    field(field(body, 'recipient'), 'id'),
  ];
  const words = field(body, 'text');
  return (
    texts.every((text) => typeof text === 'string' && text !== '') &&
    (words === undefined || words === null || typeof words === 'string')
  );
}

/** Who did what where. */
export function readArrival(activity: Activity): Arrival {
  const { id, conversation, from, channelData } = activity;
  const { activityId: _, ...reference } = TurnContext.getConversationReference(activity);
  return arrivalOf({
    activityId: typeof id === 'string' && id !== '' ? id : null,
    conversation: conversation.id,
    isPersonal: conversation.conversationType === 'personal',
    // Teams' own id of a person differs from bot to bot; Entra's is the one that people can look up.
    person: from.aadObjectId ?? from.id,
    name: textIn(from, 'name') ?? '',
    organisation: textIn(field(channelData, 'tenant'), 'id') ?? conversation.tenantId ?? null,
    team: textIn(field(channelData, 'team'), 'id'),
    channel: textIn(field(channelData, 'channel'), 'id'),
    reference: JSON.stringify(reference),
  });
}

/** What somebody answered to the question whether a file may be put into their OneDrive. */
export function readFileAnswer(activity: Activity): FileAnswer {
  const { replyToId, value } = activity;
  return {
    ...readArrival(activity),
    press: readPress(field(value, 'context')),
    offer: typeof replyToId === 'string' && replyToId !== '' ? replyToId : null,
    session: readSession(field(value, 'uploadInfo')),
  };
}

function readSession(info: unknown): StorageSession | null {
  const uploadUrl = textIn(info, 'uploadUrl');
  if (uploadUrl === null) return null;
  const [contentUrl, uniqueId, fileType] = ['contentUrl', 'uniqueId', 'fileType'].map(
    (name) => textIn(info, name) ?? '',
  );
  return { uploadUrl, contentUrl: contentUrl ?? '', uniqueId: uniqueId ?? '', fileType: fileType ?? '' };
}

function field(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null && !Array.isArray(from) ? Reflect.get(from, name) : undefined;
}

function textIn(from: unknown, name: string): string | null {
  const found = field(from, name);
  return typeof found === 'string' ? found : null;
}
