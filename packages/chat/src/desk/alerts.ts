import type { ReadingOptions } from '@jobdesk/jobs-core/client';
import { parseQuestion } from '@jobdesk/jobs-core/language';
import type { Instant } from '@jobdesk/jobs-core/model';
import { referenceOf } from '../answer-question.ts';
import { explainFailure } from '../explain-failure.ts';
import type { Occasion, Subscription, Subscriptions } from '../ports/index.ts';
import type { Asker } from './asker.ts';
import { chooseTenant } from './choose-tenant.ts';
import type { Desk } from './desk.ts';
import { lookForNews, markOf } from './look.ts';
import { refuse } from './refuse.ts';
import type { Failed, Refusal } from './reply.ts';
import type { DeskTenant } from './tenant.ts';

export interface AlertsDependencies {
  /** Knows who may ask what, and who may come back to which question. */
  readonly desk: Desk;
  readonly subscriptions: Subscriptions;
  readonly now: () => Instant;
}

/** What a conversation wants to be told. */
export interface AlertWish {
  readonly question: string;
  readonly occasion: Occasion;
  /** What the platform needs to speak there unasked; see {@link Subscription.address}. */
  readonly address: string;
}

/** A subscription that was made, or that was there already. */
export interface Subscribed {
  readonly kind: 'subscribed';
  readonly subscription: Subscription;
  readonly tenant: DeskTenant;
  /** How many jobs match already and are no news; null for a weekly one. */
  readonly known: number | null;
  readonly isNew: boolean;
}

/** The alerts of conversations: everything that a person does with them. Rights are looked at every time anew. */
export class Alerts {
  readonly #dependencies: AlertsDependencies;

  constructor(dependencies: AlertsDependencies) {
    this.#dependencies = dependencies;
  }

  /**
   * Subscribes this conversation to a question. What matches already is remembered first, so that only what comes later
   * is news; a question that is subscribed to already is not added twice.
   */
  async add(asker: Asker, wish: AlertWish, options: ReadingOptions = {}): Promise<Subscribed | Failed | Refusal> {
    const choice = chooseTenant(wish.question, this.#dependencies.desk.tenantsFor(asker));
    if ('kind' in choice) return choice;
    return this.#subscribe(asker, choice.tenant, { ...wish, question: choice.text }, options);
  }

  /** Subscribes this conversation to a question that was asked in it. */
  async addAsked(
    asker: Asker,
    id: string,
    { occasion, address }: Omit<AlertWish, 'question'>,
    options: ReadingOptions = {},
  ): Promise<Subscribed | Failed | Refusal> {
    const found = await this.#dependencies.desk.recall(asker, id);
    if ('kind' in found) return found;
    return this.#subscribe(asker, found.tenant, { question: found.question.text, occasion, address }, options);
  }

  /** One alert of this conversation. */
  async get(asker: Asker, id: string): Promise<Subscription | Refusal> {
    return (await this.list(asker)).find((subscription) => subscription.id === id) ?? refuse.noSuchAlert();
  }

  /** The alerts of this conversation that this person may see, oldest first. */
  async list(asker: Asker): Promise<readonly Subscription[]> {
    const allowed = this.#dependencies.desk.tenantsFor(asker).map(({ id }) => id);
    const all = await this.#dependencies.subscriptions.listIn(asker.place);
    return all.filter(({ tenant }) => allowed.includes(tenant));
  }

  /**
   * Silences an alert of this conversation.
   *
   * @param until null: until somebody resumes it
   */
  async mute(asker: Asker, id: string, reason: string, until: Instant | null): Promise<Subscription | Refusal> {
    const { subscriptions, now } = this.#dependencies;
    return this.#change(asker, id, () => subscriptions.mute(id, { reason, by: asker.person, since: now(), until }));
  }

  /** Lets a silenced alert speak again. */
  async resume(asker: Asker, id: string): Promise<Subscription | Refusal> {
    return this.#change(asker, id, () => this.#dependencies.subscriptions.resume(id));
  }

  /** Ends an alert of this conversation. @returns the alert as it was */
  async remove(asker: Asker, id: string): Promise<Subscription | Refusal> {
    return this.#change(asker, id, () => this.#dependencies.subscriptions.remove(id));
  }

  /** @returns the alert after the change; as it was before, when the change removed it */
  async #change(asker: Asker, id: string, change: () => Promise<void>): Promise<Subscription | Refusal> {
    const before = await this.get(asker, id);
    if ('kind' in before) return before;
    await change();
    return (await this.#dependencies.subscriptions.find(id)) ?? before;
  }

  async #subscribe(
    asker: Asker,
    tenant: DeskTenant,
    { question, occasion, address }: AlertWish,
    options: ReadingOptions,
  ): Promise<Subscribed | Failed | Refusal> {
    const { subscriptions, now } = this.#dependencies;
    const createdAt = now();
    const reference = referenceOf({ ...tenant.conventions, ...tenant, now: () => createdAt });
    if (parseQuestion(question, reference).intent === 'help') return refuse.nothingToWatch(question);
    const same = (await subscriptions.listIn(asker.place)).find(
      (known) =>
        known.tenant === tenant.id &&
        known.question === question &&
        JSON.stringify(known.occasion) === JSON.stringify(occasion),
    );
    if (same !== undefined) return { kind: 'subscribed', subscription: same, tenant, known: null, isNew: false };
    try {
      const matching = occasion.kind === 'weekly' ? null : await lookForNews(question, tenant, createdAt, options);
      const subscription = await subscriptions.add({
        tenant: tenant.id,
        place: asker.place,
        address,
        person: asker.person,
        question,
        occasion,
        timeZone: tenant.conventions.timeZone,
        createdAt,
      });
      await subscriptions.recordTold(subscription.id, matching?.jobs.map(markOf) ?? [], createdAt);
      return { kind: 'subscribed', subscription, tenant, known: matching?.matched ?? null, isNew: true };
    } catch (error) {
      options.signal?.throwIfAborted();
      return { kind: 'failed', id: null, failure: explainFailure(error) };
    }
  }
}
