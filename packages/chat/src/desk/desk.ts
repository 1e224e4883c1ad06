import type { ReadingOptions } from '@jobdesk/jobs-core/client';
import type { Instant } from '@jobdesk/jobs-core/model';
import type { ExportSink } from '@jobdesk/report';
import { answerQuestion } from '../answer-question.ts';
import type { AnswerDependencies } from '../dependencies.ts';
import { explainFailure } from '../explain-failure.ts';
import { type Exported, exportJobs } from '../export-jobs.ts';
import type { StoredQuestion, StoredQuestions } from '../ports/index.ts';
import { type AccessRule, tenantsFor } from './access.ts';
import type { Asker } from './asker.ts';
import { chooseTenant } from './choose-tenant.ts';
import { pageOf, pageSize } from './page.ts';
import { refuse } from './refuse.ts';
import type { Refusal, Reply } from './reply.ts';
import type { DeskTenant } from './tenant.ts';

export interface DeskDependencies {
  readonly tenants: readonly DeskTenant[];
  readonly access: readonly AccessRule[];
  readonly storedQuestions: StoredQuestions;
  readonly now: () => Instant;
  /** Who may press the buttons under an answer: only who asked, or everybody who may ask the same. */
  readonly buttonsFor: 'asker' | 'everyone-with-access';
}

/**
 * Everything that a chat platform asks of Jobdesk: a question, another page of its answer, one job of it, a file of it.
 * Rights are looked at every time anew. Nothing but the question is remembered between two presses, so they work after
 * a restart, and one person's page is not another's.
 */
export class Desk {
  readonly #dependencies: DeskDependencies;

  constructor(dependencies: DeskDependencies) {
    this.#dependencies = dependencies;
  }

  /** The tenants that this person may ask here; empty when there are none. */
  tenantsFor(asker: Asker): readonly DeskTenant[] {
    const { tenants, access } = this.#dependencies;
    const allowed = tenantsFor(
      asker,
      access,
      tenants.map(({ id }) => id),
    );
    return tenants.filter(({ id }) => allowed.includes(id));
  }

  /** Answers a question with its first page. */
  async ask(asker: Asker, text: string, options: ReadingOptions = {}): Promise<Reply> {
    const choice = chooseTenant(text, this.tenantsFor(asker));
    if ('kind' in choice) return choice;
    const question: StoredQuestion = {
      tenant: choice.tenant.id,
      place: asker.place,
      person: asker.person,
      text: choice.text,
      askedAt: this.#dependencies.now(),
    };
    const id = await this.#dependencies.storedQuestions.keep(question);
    return this.#answer(id, question, choice.tenant, 0, options);
  }

  /** Another page of the answer to a question asked before: of the same period, with the jobs as they are now. */
  async turnTo(asker: Asker, id: string, page: number, options: ReadingOptions = {}): Promise<Reply> {
    const found = await this.#recall(asker, id);
    if ('kind' in found) return found;
    return this.#answer(id, found.question, found.tenant, page, options);
  }

  /** One job, in the tenant of a question asked before. */
  async open(asker: Asker, id: string, jobId: string, options: ReadingOptions = {}): Promise<Reply> {
    const found = await this.#recall(asker, id);
    if ('kind' in found) return found;
    const question: StoredQuestion = { ...found.question, text: `id:${jobId}`, askedAt: this.#dependencies.now() };
    return this.#answer(id, question, found.tenant, 0, options);
  }

  /** Writes all jobs of a question asked before into a sink. */
  async exportTo(
    asker: Asker,
    id: string,
    sink: ExportSink,
    options: ReadingOptions = {},
  ): Promise<Exported | Refusal> {
    const found = await this.#recall(asker, id);
    if ('kind' in found) return found;
    const { question, tenant } = found;
    return exportJobs({ text: question.text }, sink, this.#answering(tenant, question.askedAt), options);
  }

  /** The question behind an id, if this person may still come back to it. */
  async #recall(asker: Asker, id: string): Promise<Recalled | Refusal> {
    const question = await this.#dependencies.storedQuestions.find(id);
    if (question === null) return refuse.stale();
    const tenant = this.tenantsFor(asker).find((allowed) => allowed.id === question.tenant);
    if (tenant === undefined || question.place.surface !== asker.place.surface) return refuse.noAccess();
    if (this.#dependencies.buttonsFor === 'asker' && question.person !== asker.person) return refuse.notYours();
    // An id that wandered into another conversation opens nothing there.
    if (question.place.id !== asker.place.id) return refuse.notYours();
    return { question, tenant };
  }

  async #answer(
    id: string,
    question: StoredQuestion,
    tenant: DeskTenant,
    page: number,
    options: ReadingOptions,
  ): Promise<Reply> {
    try {
      const limit = (Math.max(0, page) + 1) * pageSize;
      const answer = await answerQuestion(
        { text: question.text, limit },
        this.#answering(tenant, question.askedAt),
        options,
      );
      if (answer.kind === 'help') return { kind: 'answer', id, tenant, answer, page: null };
      const shown = Math.min(answer.matched, answer.parsed.query.node.limit ?? answer.matched);
      return { kind: 'answer', id, tenant, answer, page: pageOf(answer.jobs, shown, page) };
    } catch (error) {
      options.signal?.throwIfAborted();
      return { kind: 'failed', id, failure: explainFailure(error) };
    }
  }

  #answering({ source, conventions, simulated }: DeskTenant, askedAt: Instant): AnswerDependencies {
    return { ...conventions, source, simulated, now: () => askedAt };
  }
}

interface Recalled {
  readonly question: StoredQuestion;
  readonly tenant: DeskTenant;
}
