import type { Failed, Refusal, Reply } from '@jobdesk/chat/desk';
import type { Shown } from './call.ts';
import type { Message } from './render/message.ts';
import { failureMessage, refusalMessage, replyMessage } from './render/reply-message.ts';

/** A reply: answers for everybody there, failures and refusals for the person alone. */
export function shownReply(reply: Reply): Shown {
  return { message: replyMessage(reply), audience: reply.kind === 'answer' ? 'everyone' : 'asker' };
}

/** No answer, for the person alone. */
export function shownRefusal(reply: Failed | Refusal): Shown {
  return toAsker(reply.kind === 'failed' ? failureMessage(reply) : refusalMessage(reply));
}

export function toAsker(message: Message): Shown {
  return { message, audience: 'asker' };
}

export function toEveryone(message: Message): Shown {
  return { message, audience: 'everyone' };
}
