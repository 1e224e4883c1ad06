import { plainBrand } from './brand/read-brand.ts';
import { shownName } from './brand/shown-name.ts';
import { momentOf } from './date-text.ts';
import { figuresOf } from './figures.ts';
import { integrityOf } from './integrity.ts';
import { closingOf, noticesOf } from './notices.ts';
import { periodOf } from './period.ts';
import type { ReportDocument } from './report-document.ts';
import type { ReportFacts } from './report-facts.ts';
import { byDaySection } from './sections/by-day.ts';
import { byWorkloadSection } from './sections/by-workload.ts';
import { definitionsSection } from './sections/definitions.ts';
import { listedJobsSection } from './sections/listed-jobs.ts';
import { missedSection } from './sections/missed.ts';
import { mutesSection } from './sections/mutes.ts';
import { needsActionSection } from './sections/needs-action.ts';
import { notAssessedSection } from './sections/not-assessed.ts';
import { openAndSkippedSection } from './sections/open-and-skipped.ts';
import { restoresAndExportsSection } from './sections/restores-and-exports.ts';
import { subjectOf } from './subject.ts';
import { verdictOf } from './verdict.ts';

const simulatedText = 'SIMULATED DATA: these jobs are made up. No backup service was asked.';

/**
 * What the report says, from what is known. Pure: the same facts make the same document.
 *
 * @throws RangeError for a zone that the runtime does not know
 */
export function buildReport(facts: ReportFacts): ReportDocument {
  const { tenant, window, summary, completeness, before, generatedAt, simulated } = facts;
  const period = periodOf(window, tenant.timeZone);
  const verdict = verdictOf(facts);
  return {
    language: 'en',
    title: simulated ? 'Backup report (SIMULATED DATA)' : 'Backup report',
    subject: subjectOf(facts, period, verdict),
    tenant: { id: tenant.id, name: shownName(tenant) },
    simulated,
    simulatedText: simulated ? simulatedText : null,
    verdict,
    brand: facts.brand ?? plainBrand,
    notices: noticesOf(facts),
    period,
    asOf: momentOf(completeness.asOf, tenant.timeZone),
    generatedAt: momentOf(generatedAt, tenant.timeZone),
    figures: figuresOf(summary, before, { window, timeZone: tenant.timeZone }),
    sections: [
      needsActionSection(facts),
      byWorkloadSection(facts),
      byDaySection(facts),
      restoresAndExportsSection(facts),
      openAndSkippedSection(facts),
      ...missedSection(facts),
      ...mutesSection(facts),
      notAssessedSection(facts),
      listedJobsSection(facts),
      definitionsSection(period),
    ],
    integrity: integrityOf(facts),
    closing: closingOf(facts),
  };
}
