import { AdaptiveCard, GlobalRegistry, HostConfig, SerializationContext, Versions } from 'adaptivecards';
import { schemaProblems } from './adaptive-card-schema.ts';

/** Bytes of a message as Teams counts them: UTF-16. */
const mostBytes = 80 * 1024;

/** A card as it arrives. */
export interface AnyCard {
  readonly fallbackText: string;
  readonly body: readonly unknown[];
  readonly actions?: readonly unknown[];
}

/** What is wrong with a card: for the schema of version 1.5, for Microsoft's own parser, and for Teams' limits. */
export function problemsOf(card: AnyCard): readonly string[] {
  const json = JSON.stringify(card);
  const problems: string[] = [...schemaProblems(JSON.parse(json))];
  const context = new SerializationContext(Versions.v1_5);
  context.setElementRegistry(GlobalRegistry.elements);
  context.setActionRegistry(GlobalRegistry.actions);
  const parsed = new AdaptiveCard();
  // Teams shows six; the parser's own default is five.
  parsed.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
  parsed.parse(JSON.parse(json), context);
  for (let index = 0; index < context.eventCount; index += 1) problems.push(context.getEventAt(index).message);
  for (const { message } of parsed.validateProperties().validationEvents) problems.push(message);
  // What the parser knows but does not say: it leaves out what it cannot read.
  if (parsed.getItemCount() !== card.body.length) problems.push('an element was not understood');
  if (parsed.getActionCount() !== (card.actions?.length ?? 0)) problems.push('an action was not understood');
  if ((card.actions?.length ?? 0) > 6) problems.push('more than six actions');
  if (json.length * 2 > mostBytes) problems.push(`${json.length * 2} bytes`);
  if (card.fallbackText.trim() === '') problems.push('no fallback text');
  return problems;
}
