import type { Operation } from './operation.ts';

/** A job type: the vendor's code for what was done to which service. */
export interface JobType {
  /** The vendor's `jobType` code. */
  readonly code: number;
  /** The vendor's `serviceType` code. */
  readonly service: number;
  readonly operation: Operation;
  /** The name that people read. */
  readonly name: string;
  /** Whether the specification of late 2024 already had it. */
  readonly inSeed: boolean;
}

const type = (code: number, service: number, operation: Operation, name: string, inSeed: boolean): JobType => ({
  code,
  service,
  operation,
  name,
  inSeed,
});

/**
 * Every job type that the vendor has published, by service.
 *
 * Source: AvePoint Graph Modern API, "Retrieve Job Information", parameter `jobType`: the edition of late 2024
 * (`inSeed`) and the page as of July 2026. Index generation of Azure VMs is 32 in the first and 33 in the second:
 * both are kept. The service of 64 and 30003 is not published; "Common" is this project's inference. 40001 is
 * published as a configuration job without an operation and is taken as a restore.
 */
export const jobTypes: readonly JobType[] = [
  type(1, 1, 'backup', 'Azure VM backup', true),
  type(2, 1, 'restore', 'Azure VM restore', true),
  type(4, 1, 'export', 'Azure VM file-level export', true),
  type(32, 1, 'index', 'Azure VM index generation', true),
  type(33, 1, 'index', 'Azure VM index generation', false),
  type(20018, 1, 'restore', 'Azure VM file restore', true),
  type(64, 128, 'retention', 'Data retention', true),
  type(30003, 128, 'deletion', 'Data deletion', false),
  type(128, 2, 'backup', 'Microsoft Entra ID backup', true),
  type(256, 2, 'restore', 'Microsoft Entra ID restore', true),
  type(257, 2, 'export', 'Microsoft Entra ID export', true),
  type(1024, 4, 'backup', 'Azure Storage backup', true),
  type(2048, 4, 'restore', 'Azure Storage restore', true),
  type(4096, 4, 'export', 'Azure Storage export', true),
  type(20003, 64, 'backup', 'Admin Portal Settings backup', true),
  type(20006, 64, 'restore', 'Admin Portal Settings restore', true),
  type(20004, 64, 'export', 'Admin Portal Settings export', true),
  type(20009, 256, 'backup', 'Amazon EC2 backup', true),
  type(20010, 256, 'restore', 'Amazon EC2 restore', true),
  type(20012, 512, 'backup', 'Azure SQL backup (native monitoring)', true),
  type(20013, 512, 'restore', 'Azure SQL restore (native monitoring)', true),
  type(20014, 1024, 'backup', 'Azure DevOps backup', true),
  type(20015, 1024, 'restore', 'Azure DevOps restore', true),
  type(20016, 2048, 'backup', 'Azure SQL Database backup', true),
  type(20017, 2048, 'restore', 'Azure SQL Database restore', true),
  type(20019, 4096, 'backup', 'Azure AD B2C backup', true),
  type(20020, 4096, 'restore', 'Azure AD B2C restore', true),
  type(20022, 8192, 'backup', 'Google VM instance backup', false),
  type(20023, 8192, 'restore', 'Google VM instance restore', false),
  type(20024, 8192, 'index', 'Google VM instance index generation', false),
  type(20025, 8192, 'export', 'Google VM instance file-level export', false),
  type(40000, 16384, 'backup', 'AWS configuration backup', false),
  type(40001, 16384, 'restore', 'AWS configuration job', false),
  type(60000, 20000, 'backup', 'SQL Server backup', false),
  type(60001, 20000, 'restore', 'SQL Server restore', false),
  type(60010, 21000, 'backup', 'VMware backup', false),
  type(60011, 21000, 'restore', 'VMware restore', false),
  type(60100, 25000, 'backup', 'Azure PostgreSQL backup', false),
  type(60101, 25000, 'restore', 'Azure PostgreSQL restore', false),
  type(70010, 23000, 'backup', 'Google Cloud Storage backup', false),
  type(70011, 23000, 'restore', 'Google Cloud Storage restore', false),
  type(70012, 23000, 'export', 'Google Cloud Storage export', false),
  type(80000, 24000, 'backup', 'Azure Cosmos DB backup', false),
  type(80010, 24000, 'restore', 'Azure Cosmos DB restore', false),
  type(90000, 27000, 'backup', 'Entra External ID backup', false),
  type(90001, 27000, 'restore', 'Entra External ID restore', false),
  type(90002, 27000, 'export', 'Entra External ID export', false),
  type(90110, 26000, 'backup', 'Amazon S3 backup', false),
  type(90120, 26000, 'restore', 'Amazon S3 restore', false),
];

const byCode = new Map(jobTypes.map((jobType) => [jobType.code, jobType]));

/** The published job type with this code, or null: the vendor adds types, so an unknown code is no error. */
export function jobTypeByCode(code: number): JobType | null {
  return byCode.get(code) ?? null;
}

/**
 * The name that people read, for known and unknown codes alike.
 *
 * @example
 * jobTypeName(20010) //=> 'Amazon EC2 restore'
 * jobTypeName(99999) //=> 'job type 99999'
 * jobTypeName(null)  //=> 'unknown job type'
 */
export function jobTypeName(code: number | null): string {
  if (code === null) return 'unknown job type';
  return byCode.get(code)?.name ?? `job type ${code}`;
}
