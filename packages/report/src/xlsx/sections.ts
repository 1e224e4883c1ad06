import type { ReportDocument, Section, Table } from '../report-document.ts';

/** A section of the report; null when the document has none of this kind. */
export function sectionOf(document: ReportDocument, id: Section['id']): Section | null {
  return document.sections.find((section) => section.id === id) ?? null;
}

/** The tables of a section. */
export function tablesOf(section: Section | null): readonly Table[] {
  return (section?.blocks ?? []).filter((block) => block.kind === 'table');
}

/** The sentences of a section: its paragraphs and what its definitions say. */
export function sentencesOf(section: Section | null): readonly string[] {
  return (section?.blocks ?? []).flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    return block.kind === 'definitions' ? block.items.map(({ term, text }) => `${term}: ${text}`) : [];
  });
}
