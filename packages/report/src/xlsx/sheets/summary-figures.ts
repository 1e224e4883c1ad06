import type { Figure } from '../../report-document.ts';
import { ratedOutcomes, recounted, sumOf } from '../recount.ts';
import type { CountFormula, JobsFormula } from '../jobs-formula.ts';
import { cell, headerRow, headingRow, row } from '../rows.ts';
import type { SheetCell, SheetRow } from '../sheet.ts';

/** Columns that the words of a figure may run over. */
const wordColumns = 5;

/**
 * The headline figures: value, and for the success rate what is divided by what; the change; the words.
 *
 * @param first the number of the first of these rows on the sheet
 */
export function figureRows(figures: readonly Figure[], formulas: JobsFormula, first: number): readonly SheetRow[] {
  const left = (text: string): { text: string; align: 'left' } => ({ text, align: 'left' });
  const right = (text: string): { text: string; align: 'right' } => ({ text, align: 'right' });
  return [
    headingRow('Figures'),
    headerRow([
      left('Figure'),
      right('Value'),
      right('Part'),
      right('Of'),
      right('Change'),
      left('In words'),
      ...Array.from({ length: wordColumns - 1 }, () => left('')),
      left('Ask for it'),
    ]),
    ...figures.map((figure, index) =>
      row(
        cell(figure.label, 'label'),
        ...valueCells(figure, formulas, first + 2 + index),
        changeCell(figure),
        cell(figure.unit === 'count' ? figure.detail : `${figure.text}; ${figure.detail}`, 'text'),
        ...Array.from({ length: wordColumns - 1 }, () => null),
        figure.question === null ? null : cell(figure.question, 'note'),
      ),
    ),
  ];
}

/** A rate changes by percentage points. */
function changeCell({ change, unit }: Figure): SheetCell {
  if (change.value === null) return cell(change.text, 'noValue');
  return unit === 'fraction' ? cell(change.value * 100, 'points') : cell(change.value, 'difference');
}

type ValueCells = readonly [SheetCell, SheetCell | null, SheetCell | null];

function valueCells(figure: Figure, formulas: JobsFormula, rowNumber: number): ValueCells {
  const { id, value } = figure;
  const plain = value === null ? cell('–', 'noValue') : cell(value, figure.unit === 'fraction' ? 'rate' : 'count');
  const backups = (outcome: (typeof ratedOutcomes)[number]): CountFormula =>
    formulas.jobs({ operation: 'backup', outcome });
  const count = (formula: CountFormula): ValueCells => {
    const again = recounted(formula, value ?? 0);
    return [again === null ? plain : cell(again, 'count'), null, null];
  };
  switch (id) {
    case 'success-rate': {
      const part = backups('success');
      const of = sumOf(ratedOutcomes.map(backups));
      const rate = of.result === 0 ? null : part.result / of.result;
      if (rate !== value) return [plain, null, null];
      const formula = `IF(D${rowNumber}=0,"–",C${rowNumber}/D${rowNumber})`;
      return [cell({ formula, result: rate ?? '–' }, 'rate'), cell(part, 'count'), cell(of, 'count')];
    }
    case 'failed':
      return count(backups('failed'));
    case 'exceptions':
      return count(backups('warning'));
    default:
      return [plain, null, null];
  }
}
