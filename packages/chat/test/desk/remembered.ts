import type { StoredQuestion, StoredQuestions, Subscription, Subscriptions } from '../../src/ports/index.ts';

/** Stored questions in memory, as the store keeps them. */
export function rememberedQuestions(): StoredQuestions {
  const kept = new Map<string, StoredQuestion>();
  return {
    async keep(question) {
      const id = `question-${kept.size}`;
      kept.set(id, question);
      return id;
    },
    find: async (id) => kept.get(id) ?? null,
    async recentTexts(surface, person, limit) {
      const theirs = [...kept.values()].filter((one) => one.place.surface === surface && one.person === person);
      return [...new Set(theirs.toReversed().map(({ text }) => text))].slice(0, limit);
    },
    async forgetBefore(moment) {
      const old = [...kept].filter(([, { askedAt }]) => askedAt < moment);
      for (const [id] of old) kept.delete(id);
      return old.length;
    },
  };
}

/** Subscriptions in memory, as the store keeps them. */
export function rememberedSubscriptions(): Subscriptions {
  const kept = new Map<string, Subscription>();
  const told = new Set<string>();
  const change = (id: string, fields: Partial<Subscription>): void => {
    const known = kept.get(id);
    if (known !== undefined) kept.set(id, { ...known, ...fields });
  };
  return {
    async add(wanted) {
      const subscription = { ...wanted, id: `subscription-${kept.size}`, mute: null, checkedUntil: null };
      kept.set(subscription.id, subscription);
      return subscription;
    },
    find: async (id) => kept.get(id) ?? null,
    listIn: async (place) =>
      [...kept.values()].filter((one) => one.place.surface === place.surface && one.place.id === place.id),
    listActive: async (now) =>
      [...kept.values()].filter(({ mute }) => mute === null || (mute.until !== null && mute.until <= now)),
    mute: async (id, mute) => change(id, { mute }),
    resume: async (id) => change(id, { mute: null }),
    async remove(id) {
      kept.delete(id);
    },
    async removeIn(place) {
      const there = [...kept.values()].filter((one) => one.place.id === place.id);
      for (const { id } of there) kept.delete(id);
      return there.length;
    },
    recordCheck: async (id, until) => change(id, { checkedUntil: until }),
    untold: async (id, marks) => marks.filter((mark) => !told.has(`${id} ${mark}`)),
    async recordTold(id, marks) {
      for (const mark of marks) told.add(`${id} ${mark}`);
    },
  };
}
