import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReadingOptions } from '@jobdesk/jobs-core/client';
import type { Instant } from '@jobdesk/jobs-core/model';
import { type ProducedReport, produceReport, type ReportFormat } from '@jobdesk/report';
import type { Answer } from '../answer.ts';
import { answerJob, answerQuestion, referenceOf } from '../answer-question.ts';
import type { AnswerDependencies } from '../dependencies.ts';
import { explainFailure } from '../explain-failure.ts';
import { exportJobs } from '../export-jobs.ts';
import type { StoredQuestion, StoredQuestions } from '../ports/index.ts';
import { type AccessRule, tenantsFor } from './access.ts';
import type { Asker } from './asker.ts';
import { chooseTenant } from './choose-tenant.ts';
import { type ExportedFile, type ExportFormat, exportPath, openExportFile } from './export-file.ts';
import { pageOfAnswer, pageSize } from './page.ts';
import { refuse } from './refuse.ts';
import type { Failed, Refusal, Reply } from './reply.ts';
import { reportPeriod } from './report-period.ts';
import type { DeskTenant } from './tenant.ts';

export interface DeskDependencies {
  readonly tenants: readonly DeskTenant[];
  readonly access: readonly AccessRule[];
  readonly storedQuestions: StoredQuestions;
  readonly now: () => Instant;
  /** Who may press the buttons under an answer: only who asked, or everybody who may ask the same. */
  readonly buttonsFor: 'asker' | 'everyone-with-access';
}

/** A report that was made. */
export interface MadeReport {
  readonly kind: 'report';
  readonly tenant: DeskTenant;
  readonly produced: ProducedReport;
}

/**
 * Everything that a chat platform asks of Jobdesk: a question, another page of its answer, one job of it, a file of it,
 * a report. Rights are looked at every time anew. Nothing but the question is remembered between two presses, so they
 * work after a restart, and one person's page is not another's.
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

  /** Why this person gets no answer to this text here, as far as that is known without reading; null: nothing. */
  objection(asker: Asker, text: string): Refusal | null {
    const choice = chooseTenant(text, this.tenantsFor(asker));
    return 'kind' in choice ? choice : null;
  }

  /** Answers a question with its first page. */
  async ask(asker: Asker, text: string, options: ReadingOptions = {}): Promise<Reply> {
    const choice = chooseTenant(text, this.tenantsFor(asker));
    if ('kind' in choice) return choice;
    const { id, question } = await this.#keep(asker, choice.tenant, choice.text);
    return this.#answer(id, question, choice.tenant, 0, options);
  }

  /** Answers with one job, by its id. */
  async lookUp(asker: Asker, text: string, options: ReadingOptions = {}): Promise<Reply> {
    const choice = chooseTenant(text, this.tenantsFor(asker));
    if ('kind' in choice) return choice;
    const jobId = choice.text.trim();
    return this.#lookUp(asker, choice.tenant, jobId, options);
  }

  /** Another page of the answer to a question asked before: of the same period, with the jobs as they are now. */
  async turnTo(asker: Asker, id: string, page: number, options: ReadingOptions = {}): Promise<Reply> {
    const found = await this.recall(asker, id);
    if ('kind' in found) return found;
    return this.#answer(id, found.question, found.tenant, page, options);
  }

  /** The question behind an id, without reading jobs, if this person may still come back to it. */
  async recall(asker: Asker, id: string): Promise<Recalled | Refusal> {
    const question = await this.#dependencies.storedQuestions.find(id);
    if (question === null) return refuse.stale();
    const tenant = this.tenantsFor(asker).find((allowed) => allowed.id === question.tenant);
    if (tenant === undefined || question.place.surface !== asker.place.surface) return refuse.noAccess();
    if (this.#dependencies.buttonsFor === 'asker' && question.person !== asker.person) return refuse.notYours();
    // An id that wandered into another conversation opens nothing there.
    if (question.place.id !== asker.place.id) return refuse.notYours();
    return { question, tenant };
  }

  /** One job, in the tenant of a question asked before. */
  async open(asker: Asker, id: string, jobId: string, options: ReadingOptions = {}): Promise<Reply> {
    const found = await this.recall(asker, id);
    if ('kind' in found) return found;
    return this.#lookUp(asker, found.tenant, jobId, options);
  }

  /**
   * Writes all jobs of a question asked before into a file of this folder, which the caller removes.
   *
   * @throws OutputError when the file cannot be written
   */
  async exportTo(
    asker: Asker,
    id: string,
    format: ExportFormat,
    folder: string,
    options: ReadingOptions = {},
  ): Promise<ExportedFile | Failed | Refusal> {
    const found = await this.recall(asker, id);
    if ('kind' in found) return found;
    const { question, tenant } = found;
    const { timeZone } = tenant.conventions;
    const path = exportPath(folder, format, question.askedAt, tenant.simulated);
    try {
      const sink = await openExportFile(path, format, { timeZone, generatedAt: this.#dependencies.now() });
      const exported = await exportJobs(
        { text: question.text },
        sink,
        this.#answering(tenant, question.askedAt),
        options,
      );
      return { kind: 'exported', path, name: basename(path), bytes: (await stat(path)).size, exported, tenant };
    } catch (error) {
      options.signal?.throwIfAborted();
      return { kind: 'failed', id, failure: explainFailure(error) };
    }
  }

  /** Makes the report of a period, its files in this folder, which the caller removes. */
  async report(
    asker: Asker,
    period: string,
    formats: readonly ReportFormat[],
    folder: string,
    options: ReadingOptions = {},
  ): Promise<MadeReport | Failed | Refusal> {
    const choice = chooseTenant(period, this.tenantsFor(asker));
    if ('kind' in choice) return choice;
    const { tenant, text } = choice;
    const now = this.#dependencies.now();
    const window = reportPeriod(text, referenceOf(this.#answering(tenant, now)));
    if ('kind' in window) return window;
    const { id, name, source, simulated, conventions } = tenant;
    const about = { id, name, timeZone: conventions.timeZone };
    try {
      const produced = await produceReport({
        ...options,
        source,
        simulated,
        tenant: about,
        window,
        now,
        formats,
        folder,
      });
      return { kind: 'report', tenant, produced };
    } catch (error) {
      options.signal?.throwIfAborted();
      return { kind: 'failed', id: null, failure: explainFailure(error) };
    }
  }

  async #lookUp(asker: Asker, tenant: DeskTenant, jobId: string, options: ReadingOptions): Promise<Reply> {
    const { id, question } = await this.#keep(asker, tenant, jobIdTerm(jobId));
    const dependencies = this.#answering(tenant, question.askedAt);
    return this.#show(id, tenant, 0, () => answerJob(jobId, dependencies, options), options);
  }

  async #keep(asker: Asker, tenant: DeskTenant, text: string): Promise<{ id: string; question: StoredQuestion }> {
    const { place, person } = asker;
    // The next whole second: words such as "the last hour" then end at a time that people can read.
    const askedAt = Math.ceil(this.#dependencies.now() / 1000) * 1000;
    const question = { tenant: tenant.id, place, person, text, askedAt };
    return { id: await this.#dependencies.storedQuestions.keep(question), question };
  }

  async #answer(
    id: string,
    question: StoredQuestion,
    tenant: DeskTenant,
    page: number,
    options: ReadingOptions,
  ): Promise<Reply> {
    const limit = (Math.max(0, page) + 1) * pageSize;
    const dependencies = this.#answering(tenant, question.askedAt);
    return this.#show(
      id,
      tenant,
      page,
      () => answerQuestion({ text: question.text, limit, mustMeanSomething: true }, dependencies, options),
      options,
    );
  }

  async #show(
    id: string,
    tenant: DeskTenant,
    page: number,
    answering: () => Promise<Answer>,
    { signal }: ReadingOptions,
  ): Promise<Reply> {
    try {
      const answer = await answering();
      return { kind: 'answer', id, tenant, answer, page: pageOfAnswer(answer, page) };
    } catch (error) {
      signal?.throwIfAborted();
      return { kind: 'failed', id, failure: explainFailure(error) };
    }
  }

  #answering({ source, conventions, simulated }: DeskTenant, askedAt: Instant): AnswerDependencies {
    return { ...conventions, source, simulated, now: () => askedAt };
  }
}

/** The words that ask for that job again. */
function jobIdTerm(jobId: string): string {
  return /^[\w-]+$/.test(jobId) ? `id:${jobId}` : `id:"${jobId.replaceAll('"', '')}"`;
}

/** A question asked before, with the tenant that it was asked of. */
export interface Recalled {
  readonly question: StoredQuestion;
  readonly tenant: DeskTenant;
}
