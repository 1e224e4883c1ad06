import type {
  AttemptOutcome,
  Claim,
  ClaimedDelivery,
  ClaimedRun,
  KeptMessage,
  MailKind,
  Mailing,
  PlannedRun,
  RecordedDelivery,
  RecordedRun,
  Runs,
} from '@jobdesk/schedule';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

interface Held {
  by: string;
  until: number;
}

interface Mail extends Writable<Omit<RecordedDelivery, 'claimedBy'>> {
  level: number;
  part: number;
  firstAttemptAt: number | null;
  held: Held | null;
}

interface Text extends KeptMessage {
  readonly part: number;
}

interface Run extends Writable<Omit<RecordedRun, 'deliveries' | 'claimedBy'>> {
  announced: boolean;
  mails: Mail[];
  texts: Text[];
  held: Held | null;
}

/** What {@link Runs} means, in plain data: one caller at a time, nothing outlives the process. */
export function modelOfRuns(): Runs {
  const runs: Run[] = [];
  const mails = (): Mail[] => runs.flatMap((run) => run.mails);
  const oldestFirst = (a: Run, b: Run): number => a.dueAt - b.dueAt || runs.indexOf(a) - runs.indexOf(b);
  let mailsMade = 0;

  const keep = (run: Run, { messages, deliveries }: Mailing, now: number): void => {
    const said = [...run.mails];
    const partOf = (kind: MailKind): number =>
      Math.max(-1, ...said.filter((mail) => mail.kind === kind).map((mail) => mail.part)) + 1;
    const fresh = deliveries.filter(
      ({ kind, messageId }) =>
        !said.some((mail) => mail.kind === kind && (kind !== 'undelivered' || mail.messageId === messageId)),
    );
    for (const { kind, recipient, messageId, hash } of fresh) {
      const isSame = (mail: Mail): boolean =>
        mail.kind === kind &&
        mail.recipient.address.toLowerCase() === recipient.address.toLowerCase() &&
        (kind !== 'undelivered' || mail.messageId === messageId);
      if (run.mails.some(isSame)) continue;
      mailsMade += 1;
      run.mails.push({
        id: `mail ${String(mailsMade).padStart(6, '0')}`,
        kind,
        recipient,
        messageId,
        hash,
        state: 'waiting',
        attempts: 0,
        nextAttemptAt: now,
        lastAttemptAt: null,
        settledAt: null,
        reason: null,
        path: null,
        level: 0,
        part: partOf(kind),
        firstAttemptAt: null,
        held: null,
      });
    }
    const kinds = new Set(fresh.map((mail) => mail.kind));
    for (const text of messages) if (kinds.has(text.kind)) run.texts.push({ ...text, part: partOf(text.kind) });
  };

  const endIfSettled = (run: Run, now: number): void => {
    const reports = run.mails.filter((mail) => mail.kind === 'report');
    if (run.state !== 'delivering' || reports.some((mail) => mail.state === 'waiting')) return;
    run.state = reports.some((mail) => mail.state === 'refused') ? 'failed' : 'delivered';
    run.endedAt = now;
  };

  const isFree = (held: Held | null, now: number): boolean => held === null || held.until <= now;

  return {
    lastDue: async (tenant, schedule) => {
      const dues = runs.filter((run) => run.tenant === tenant && run.schedule === schedule).map((run) => run.dueAt);
      return dues.length === 0 ? null : Math.max(...dues);
    },

    plan: async (planned) => {
      const ordered = planned.toSorted((a, b) => a.dueAt - b.dueAt || (a.tenant < b.tenant ? -1 : 1));
      const before = runs.length;
      for (const wanted of ordered) if (!runs.some((run) => isSameWindow(run, wanted))) runs.push(newRun(wanted));
      return runs.length - before;
    },

    claimRun: async ({ by, now, until }) => {
      const run = runs
        .filter(({ state, nextAttemptAt, held }) => state === 'due' && (nextAttemptAt ?? 0) <= now && isFree(held, now))
        .toSorted(oldestFirst)[0];
      if (run === undefined) return null;
      run.held = { by, until };
      run.attempts += 1;
      return face(run);
    },

    recordMade: async (id, { by, now }, { complete, ...mailing }) => {
      const run = runs.find((one) => one.id === id && one.state === 'due' && one.held?.by === by);
      if (run === undefined) return false;
      Object.assign(run, {
        state: 'delivering',
        complete,
        problem: null,
        madeAt: now,
        nextAttemptAt: null,
        held: null,
      });
      keep(run, mailing, now);
      endIfSettled(run, now);
      return true;
    },

    recordNotMade: async (id, { by, now }, { at, problem, notice }) => {
      const run = runs.find((one) => one.id === id && one.state === 'due' && one.held?.by === by);
      if (run === undefined) return false;
      Object.assign(run, { problem, nextAttemptAt: at, held: null });
      if (at === null) Object.assign(run, { state: 'failed', endedAt: now });
      if (notice !== null) keep(run, notice, now);
      return true;
    },

    claimDelivery: async ({ by, now, until }: Claim): Promise<ClaimedDelivery | null> => {
      const mail = mails()
        .filter(({ nextAttemptAt, held }) => nextAttemptAt !== null && nextAttemptAt <= now && isFree(held, now))
        .toSorted((a, b) => (a.nextAttemptAt ?? 0) - (b.nextAttemptAt ?? 0) || (a.id < b.id ? -1 : 1))[0];
      const run = runs.find((one) => mail !== undefined && one.mails.includes(mail));
      if (mail === undefined || run === undefined) return null;
      mail.held = { by, until };
      mail.attempts += 1;
      mail.firstAttemptAt ??= now;
      mail.lastAttemptAt = now;
      const text = run.texts.find(
        ({ kind, part, level }) => kind === mail.kind && part === mail.part && level === mail.level,
      );
      if (text === undefined) throw new Error('a waiting mail has no text');
      const { id, kind, recipient, messageId, hash, level, attempts, firstAttemptAt } = mail;
      const { bytes } = text;
      return { id, run: face(run), kind, recipient, messageId, hash, level, attempts, firstAttemptAt, bytes };
    },

    messageBytes: async (id, kind, level) =>
      runs
        .find((run) => run.id === id)
        ?.texts.find((text) => text.kind === kind && text.part === 0 && text.level === level)?.bytes ?? null,

    recordAttempt: async (id, { by, now }, outcome: AttemptOutcome, notice) => {
      const run = runs.find((one) => one.mails.some((mail) => mail.id === id));
      const mail = run?.mails.find((one) => one.id === id && one.state === 'waiting' && one.held?.by === by);
      if (run === undefined || mail === undefined) return null;
      const { smaller, ...settled } = outcome;
      Object.assign(mail, { ...settled, ...smaller, settledAt: outcome.state === 'waiting' ? null : now, held: null });
      if (notice !== null) keep(run, notice, now);
      endIfSettled(run, now);
      return run.state;
    },

    renew: async ({ by, until }) => {
      for (const one of [...runs, ...mails()]) if (one.held?.by === by) one.held.until = until;
    },

    claimers: async () =>
      [...new Set([...runs, ...mails()].flatMap(({ held }) => (held === null ? [] : [held.by])))].toSorted(),

    release: async (by) => {
      for (const one of [...runs, ...mails()]) if (one.held?.by === by) one.held = null;
    },

    unannounced: async () =>
      runs
        .filter((run) => run.endedAt !== null && !run.announced)
        .toSorted((a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0))
        .map(record),

    recordAnnounced: async (id) => {
      for (const run of runs) if (run.id === id) run.announced = true;
    },

    nextAttemptAt: async () => {
      const moments = [...runs, ...mails()].flatMap(({ nextAttemptAt, held }) =>
        nextAttemptAt === null ? [] : [Math.max(nextAttemptAt, held?.until ?? nextAttemptAt)],
      );
      return moments.length === 0 ? null : Math.min(...moments);
    },

    list: async ({ tenant, limit }) =>
      runs
        .filter((run) => tenant === undefined || run.tenant === tenant)
        .toSorted((a, b) => oldestFirst(b, a))
        .slice(0, limit)
        .map(record),

    forgetMessagesBefore: async (moment) => {
      let forgotten = 0;
      for (const run of runs.filter(({ endedAt }) => endedAt !== null && endedAt < moment)) {
        const kept = run.texts.filter(({ kind, part }) =>
          run.mails.some((mail) => mail.kind === kind && mail.part === part && mail.state === 'waiting'),
        );
        forgotten += run.texts.length - kept.length;
        run.texts = kept;
      }
      return forgotten;
    },
  };
}

const isSameWindow = (run: Run, other: PlannedRun): boolean =>
  run.tenant === other.tenant &&
  run.schedule === other.schedule &&
  run.window.from === other.window.from &&
  run.window.to === other.window.to;

function newRun(planned: PlannedRun): Run {
  return {
    ...planned,
    id: `${planned.tenant}, ${planned.window.from}`,
    attempts: 0,
    nextAttemptAt: planned.state === 'due' ? planned.dueAt : null,
    complete: null,
    problem: null,
    madeAt: null,
    endedAt: null,
    announced: false,
    mails: [],
    texts: [],
    held: null,
  };
}

function face(run: Run): ClaimedRun {
  const { id, tenant, schedule, window, dueAt, state, attempts, nextAttemptAt } = run;
  const { complete, problem, madeAt, endedAt } = run;
  return { id, tenant, schedule, window, dueAt, state, attempts, nextAttemptAt, complete, problem, madeAt, endedAt };
}

function record(run: Run): RecordedRun {
  return { ...face(run), claimedBy: run.held?.by ?? null, deliveries: run.mails.map(settledFace) };
}

function settledFace(mail: Mail): RecordedDelivery {
  const { id, kind, recipient, messageId, hash, state, attempts, nextAttemptAt } = mail;
  const { lastAttemptAt, settledAt, reason, path } = mail;
  return {
    id,
    kind,
    recipient,
    messageId,
    hash,
    state,
    attempts,
    nextAttemptAt,
    lastAttemptAt,
    claimedBy: mail.held?.by ?? null,
    settledAt,
    reason,
    path,
  };
}
