// What goes wrong on purpose: faults as data, when they strike, and what they do.
export { breaksTransport, breakTransport } from './break-transport.ts';
export { worldChange } from './change-world.ts';
export type { Fault, FaultForms, FaultKind, FaultOf, RetryAfter, RowMangling } from './fault.ts';
export { type FaultPlan, faultPlan, type PlannedFault } from './fault-plan.ts';
export { hostileLinks } from './hostile-links.ts';
export { type RandomFaultOptions, randomFaults } from './random-faults.ts';
export { rewriteAnswer, rewritesAnswer } from './rewrite-answer.ts';
export { tweakOf } from './tweak-page.ts';
