import type { ReportDocument, Section } from '../report-document.ts';
import type { Content, Pages } from './content.ts';
import { figures } from './sections/figures.ts';
import { furniture } from './sections/furniture.ts';
import { integrity } from './sections/integrity.ts';
import { masthead } from './sections/masthead.ts';
import { section } from './sections/section.ts';
import { notices, simulatedBanner, verdict } from './sections/verdict.ts';
import { createTypesetter } from './text/typesetter.ts';
import { colours, page, textWidthOf } from './theme.ts';

/** On the first page, in this order: the whole story. The rest follows in the document's order. */
const firstPage: readonly Section['id'][] = ['needs-action', 'by-day'];

/** A chart tells its days at a glance; the table of the same days can wait. */
function untilChart(section: Section): Section {
  const chart = section.blocks.filter(({ kind }) => kind === 'day-chart');
  return chart.length === 0 ? section : { ...section, blocks: chart };
}

/** Beside a long table of what needs action the chart is flatter, so that the first page has room for both. */
function chartHeight({ sections }: ReportDocument): number {
  const [table] = sections.filter(({ id }) => id === 'needs-action').flatMap(({ blocks }) => blocks);
  return table?.kind === 'table' && table.rows.length > 6 ? 102 : 140;
}

function hasRows({ blocks }: Section): boolean {
  return blocks.some((block) => block.kind === 'table' && block.rows.length > 0);
}

function afterFirstPage(section: Section): readonly Section[] {
  if (!firstPage.includes(section.id)) return [section];
  const shown = untilChart(section).blocks;
  const blocks = section.blocks.filter((block) => !shown.includes(block));
  return blocks.length === 0 ? [] : [{ ...section, heading: `${section.heading}, in figures`, blocks }];
}

/**
 * The report as pages, before anything is drawn: a plain object.
 *
 * @param product - name and version of the program, for the foot of the pages
 */
export function reportPages(document: ReportDocument, product: string): Pages {
  const typesetter = createTypesetter();
  const width = textWidthOf(page.width);
  const place = { typesetter, width, chartHeight: chartHeight(document), accent: document.brand.accent ?? colours.ink };
  const early = firstPage.flatMap((id) => document.sections.filter((part) => part.id === id)).map(untilChart);
  const upright = document.sections.filter(({ id }) => id !== 'jobs').flatMap(afterFirstPage);
  const jobs = document.sections.filter(({ id }) => id === 'jobs');
  const opening = [masthead(typesetter, document, width), verdict(typesetter, document, width)];
  const content: Content[] = [
    ...(document.simulatedText === null ? [] : [simulatedBanner(typesetter, document.simulatedText, width)]),
    ...(document.verdict.kind === 'incomplete' ? opening.toReversed() : opening),
    ...notices(typesetter, document, width),
    figures(typesetter, document.figures, width),
    ...early.map((part) => section(part, place)),
  ];
  const later = upright.map((part) => ({ id: part.id, content: section(part, place) }));
  const listed = jobs.map((part) =>
    hasRows(part)
      ? section(
          part,
          { ...place, width: textWidthOf(page.height) },
          { pageBreak: 'before', pageOrientation: 'landscape' },
        )
      : section(part, place),
  );
  // The text of a listed job may hold what no font has: all is set before the notes are.
  const whole = integrity(typesetter, document, width);
  for (const { id, content: part } of later) content.push(...(id === 'definitions' ? [whole, part] : [part]));
  content.push(...listed);
  const warnings = [
    ...(document.verdict.kind === 'incomplete' ? ['INCOMPLETE'] : []),
    ...(document.simulated ? ['SIMULATED DATA'] : []),
  ];
  return {
    title: document.subject,
    author: product,
    subject: `${document.title}, ${document.tenant.name}, ${document.period.text}`,
    language: document.language,
    creator: product,
    createdAt: new Date(document.generatedAt.instant),
    orientation: 'portrait',
    content,
    ...furniture(typesetter, {
      left: document.tenant.name,
      right: `${document.period.shortText} · ${document.period.zoneText}`,
      brand: document.brand,
      warnings,
      asOf: document.asOf.text,
      generatedAt: document.generatedAt.text,
      product,
    }),
  };
}
