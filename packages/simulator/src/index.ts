// A stand-in for the vendor's service: sign-in and jobs over real HTTP on 127.0.0.1, deterministic, able to fail on
// purpose, and it knows the truth that it serves.
//
//   const simulator = await startSimulator({ jobs: 2000, seed: 1, now });
//   // AVEPOINT_API_URL=simulator.url AVEPOINT_IDENTITY_URL=simulator.identityUrl, credentials: simulator.credentials
//   await simulator.close();

// Signing in with a certificate.
export { type CertificatePair, selfSignedCertificate } from './certificate/self-signed-certificate.ts';
// What goes wrong on purpose.
export {
  type Fault,
  type FaultForms,
  type FaultKind,
  type FaultOf,
  hostileLinks,
  type PlannedFault,
  type RandomFaultOptions,
  type RetryAfter,
  type RowMangling,
  randomFaults,
} from './faults/index.ts';
export {
  type Credentials,
  type SelectionOptions,
  type ServiceOptions,
  type SimulatorOptions,
  simulatedCredentials,
  type WireOptions,
} from './options.ts';
export type { TokenState } from './server/access-tokens.ts';
export type { Endpoint } from './server/call.ts';
export type { LoggedRequest } from './server/request-log.ts';
export { jobsToWire, type WireRow } from './server/wire-row.ts';
// Its jobs: made up, or written by hand.
export { type SimulatedJob, type SimulatedJobDraft, simulatedJob } from './simulated-job.ts';
// Starting it.
export { type Simulator, startSimulator } from './simulator.ts';
// What is true of them.
export { type Selection, type Truth, type TruthFilter, truthOf } from './truth/index.ts';
export { generateJobs, type WorldOptions } from './world/index.ts';
