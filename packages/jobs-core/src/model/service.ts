/** A service that the vendor protects: what the trade also calls a workload. */
export interface Service {
  /** The vendor's `serviceType` code. */
  readonly code: number;
  /** A stable word for programs and `service:` terms. */
  readonly key: string;
  /** The name that people read. */
  readonly name: string;
}

/**
 * Every service that the vendor has published.
 *
 * Source: AvePoint Graph Modern API, "Retrieve Job Information" (Cloud Backup for IaaS + PaaS),
 * parameter `serviceType`: the edition of late 2024 (1 to 4096) and the page as of July 2026 (from 8192 on).
 */
export const services = [
  { code: 1, key: 'azure-vm', name: 'Azure VM' },
  { code: 2, key: 'entra-id', name: 'Microsoft Entra ID' },
  { code: 4, key: 'azure-storage', name: 'Azure Storage' },
  { code: 64, key: 'admin-portal-settings', name: 'Admin Portal Settings' },
  { code: 128, key: 'common', name: 'Common' },
  { code: 256, key: 'ec2', name: 'Amazon EC2' },
  { code: 512, key: 'azure-sql-native', name: 'Azure SQL (native backup monitoring)' },
  { code: 1024, key: 'azure-devops', name: 'Azure DevOps' },
  { code: 2048, key: 'azure-sql', name: 'Azure SQL Database' },
  { code: 4096, key: 'azure-b2c', name: 'Azure AD B2C' },
  { code: 8192, key: 'google-vm', name: 'Google VM instances' },
  { code: 16384, key: 'aws-settings', name: 'AWS settings' },
  { code: 20000, key: 'sql-server', name: 'SQL Server' },
  { code: 21000, key: 'vmware', name: 'VMware' },
  { code: 23000, key: 'google-storage', name: 'Google Cloud Storage' },
  { code: 24000, key: 'cosmos-db', name: 'Azure Cosmos DB' },
  { code: 25000, key: 'azure-postgresql', name: 'Azure Database for PostgreSQL' },
  { code: 26000, key: 's3', name: 'Amazon S3' },
  { code: 27000, key: 'entra-external-id', name: 'Microsoft Entra External ID' },
] as const satisfies readonly Service[];

/** The stable word of a published service, for instance `ec2`. */
export type ServiceKey = (typeof services)[number]['key'];

const byCode = new Map<number, Service>(services.map((service) => [service.code, service]));
const byKey = new Map<string, Service>(services.map((service) => [service.key, service]));

/** The published service with this code, or null: the vendor adds services, so an unknown code is no error. */
export function serviceByCode(code: number): Service | null {
  return byCode.get(code) ?? null;
}

/** The published service with this key, or null. */
export function serviceByKey(key: string): Service | null {
  return byKey.get(key) ?? null;
}

/**
 * The name that people read, for known and unknown codes alike.
 *
 * @example
 * serviceName(256)   //=> 'Amazon EC2'
 * serviceName(99999) //=> 'service 99999'
 * serviceName(null)  //=> 'unknown service'
 */
export function serviceName(code: number | null): string {
  if (code === null) return 'unknown service';
  return byCode.get(code)?.name ?? `service ${code}`;
}
