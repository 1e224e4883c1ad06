// Jobs as text files for programs: CSV and JSON Lines.
export { openCsv } from './csv.ts';
export { openJsonl } from './jsonl.ts';
