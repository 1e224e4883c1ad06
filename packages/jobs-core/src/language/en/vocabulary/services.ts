/** A name that operators use for a service, or for several. */
export interface ServiceName {
  /** Vendor codes of the services meant. */
  readonly services: readonly number[];
  /** Names in plain form, separated by `|`. */
  readonly names: string;
  /** For a name that could mean several things: what it was read as. */
  readonly reading?: string;
  /** What kind of thing it protects, where a vendor's name can stand before it: "Azure and Google VMs". */
  readonly kind?: ServiceKind;
  /** For a kind's name without a vendor: which ("Google VM and storage" means Google's storage). */
  readonly generic?: ServiceKind;
  /** For a vendor's name. */
  readonly vendor?: Vendor;
}

export type Vendor = 'azure' | 'aws' | 'google';
export type ServiceKind = 'vm' | 'storage' | 'database' | 'sql';

/** Services by the vendor whose name may be said apart from the kind: "Azure, AWS and Google VMs". */
export const servicesByKind: Readonly<Record<ServiceKind, Readonly<Record<Vendor, readonly number[]>>>> = {
  vm: { azure: [1], aws: [256], google: [8192] },
  storage: { azure: [4], aws: [26000], google: [23000] },
  database: { azure: [2048, 24000, 25000], aws: [], google: [] },
  sql: { azure: [2048], aws: [], google: [] },
};

/** Every service that a vendor's name can stand behind ("DevOps backups in Azure"); alone the name means fewer. */
export const servicesByVendor: Readonly<Record<Vendor, readonly number[]>> = {
  azure: [1, 2, 4, 512, 1024, 2048, 4096, 21000, 24000, 25000, 27000],
  aws: [256, 16384, 26000],
  google: [8192, 23000],
};

/** Every name of every service, product names old and new, abbreviations and slang. */
export const serviceNames: readonly ServiceName[] = [
  {
    services: [1],
    kind: 'vm',
    names:
      'azure vm|azure vms|azure virtual machine|azure virtual machines|azure machine|azure machines|azure iaas|azure iaas vm|azure iaas vms|az vm|az vms|azurevm|azurevms|azure compute|microsoft azure vm|microsoft azure vms|ms azure vm|ms azure vms|avm|avms|azure instance|azure instances|azure server|azure servers',
  },
  {
    services: [2],
    names:
      'entra id|entraid|microsoft entra id|ms entra id|azure ad|azuread|azure active directory|aad|azure ad tenant|entra directory',
  },
  {
    services: [2],
    names: 'active directory|ad',
    reading: 'Microsoft Entra ID (formerly Azure AD); not Azure AD B2C, not Entra External ID',
  },
  {
    services: [4],
    kind: 'storage',
    names:
      'azure storage|azure storage account|azure storage accounts|storage account|storage accounts|azure blob|azure blobs|azure blob storage|azure file|azure files|azure file share|azure file shares|azure file storage|blob storage|blob|blobs|blob container|blob containers|file share|file shares|fileshare|fileshares|azurestorage|azure data lake|data lake|data lake storage|adls|microsoft azure storage|ms azure storage|azure bucket|azure buckets|azure table storage|azure table|azure tables',
  },
  {
    services: [64],
    names:
      'admin portal settings|admin portal setting|admin portal|admin portals|portal settings|admin settings|admin portal configuration|admin portal config|administration portal|adminportal|admin centre settings|admin center settings',
  },
  {
    services: [64, 16384],
    names: 'settings|platform settings',
    reading: 'Admin Portal Settings and AWS settings',
  },
  { services: [128], names: 'common|common service|common services' },
  {
    services: [256],
    kind: 'vm',
    names:
      'ec2|ec2s|amazon ec2|aws ec2|ec2 instance|ec2 instances|amazon ec2 instance|amazon ec2 instances|aws ec2 instance|aws ec2 instances|ec2 vm|ec2 vms|elastic compute cloud|amazon elastic compute cloud|elastic compute|amazon vm|amazon vms|aws vm|aws vms|aws virtual machine|aws virtual machines|amazon virtual machine|amazon virtual machines|aws instance|aws instances|amazon instance|amazon instances|ec 2|aws machines|ec2 server|ec2 servers|aws server|aws servers|aws compute',
  },
  {
    services: [512],
    names:
      'azure sql native|azure sql native backup|native azure sql|native sql|sql native|azure native sql|azure sql native backup monitoring|native backup monitoring|azure sql monitoring|azure sql native monitoring|native azure sql backup monitoring|azure sql backup monitoring|sql native backup monitoring|native monitoring|sql monitoring|native sql monitoring|azure sql native backups monitoring|native azure sql monitoring|azure native sql monitoring|native sql backup monitoring',
  },
  {
    services: [1024],
    names:
      'azure devops|devops|ado|azdo|dev ops|azure dev ops|azuredevops|vsts|azure devops services|microsoft azure devops|ms devops|microsoft devops',
  },
  {
    services: [2048],
    kind: 'database',
    names:
      'azure sql database|azure sql databases|azure sql db|azure sql dbs|azuresqldb|azure sqldb|sqldb|azure sql database backup service|microsoft azure sql database|microsoft azure sql databases',
  },
  {
    services: [2048],
    names: 'azure sql|azuresql|microsoft azure sql|ms azure sql',
    reading: 'Azure SQL Database (not the native backup monitoring of Azure SQL)',
  },
  {
    services: [2048, 20000],
    generic: 'sql',
    names: 'sql|sql database|sql databases|sql db|sql dbs|sqls',
    reading: 'Azure SQL Database and SQL Server (not the native backup monitoring of Azure SQL)',
  },
  {
    services: [4096],
    names:
      'azure ad b2c|b2c|azuread b2c|aad b2c|azure b2c|ad b2c|azure active directory b2c|active directory b2c|b2c tenant|b2c tenants|entra b2c|microsoft entra b2c|azureadb2c|business to consumer|business to customer|aadb2c',
  },
  {
    services: [8192],
    kind: 'vm',
    names:
      'google vm|google vms|google vm instance|google vm instances|google virtual machine|google virtual machines|google cloud vm|google cloud vms|google cloud vm instance|google cloud vm instances|google cloud virtual machine|google cloud virtual machines|gce|gce instance|gce instances|gce vm|gce vms|google compute|google compute engine|compute engine|google cloud compute|google cloud compute engine|gcp vm|gcp vms|gcp vm instance|gcp vm instances|gcp instance|gcp instances|gcp virtual machine|gcp virtual machines|gcp compute|gcp compute engine|gcp machine|gcp machines|google instance|google instances|google cloud instance|google cloud instances|google machine|google machines|compute engine vm|compute engine vms|compute engine instances|google cloud platform vm|google cloud platform vms|google cloud platform vm instances|google server|google servers|gcp server|gcp servers|gcp iaas|googlevm|gvm',
  },
  {
    services: [16384],
    names:
      'aws settings|aws setting|aws platform settings|aws platform|aws config|aws configuration|aws configurations|amazon settings|aws platform configuration|aws platform config|amazon web services settings|aws configuration job|aws configuration jobs|aws config job|aws config jobs|aws account settings|amazon platform settings',
  },
  {
    services: [16384],
    names: 'config|configuration|configurations|configuration job|configuration jobs|config job|config jobs',
    reading: 'AWS settings (the configuration jobs)',
  },
  {
    services: [20000],
    names:
      'sql server|sql servers|sqlserver|sqlservers|mssql|ms sql|ms sql server|ms sql servers|microsoft sql|microsoft sql server|microsoft sql servers|mssql server|mssqlserver|sql server database|sql server databases|sql server db|sql server dbs|sql server instance|sql server instances|onprem sql|on prem sql|on premises sql|on prem sql server|on premises sql server|mssql database|mssql databases|mssql db|mssql dbs',
  },
  {
    services: [21000],
    names:
      'vmware|vm ware|vmware vm|vmware vms|vmware virtual machine|vmware virtual machines|vmware machine|vmware machines|vsphere|vmware vsphere|vsphere vm|vsphere vms|esx|esxi|vmware esxi|vmware esx|esxi host|esxi hosts|vcenter|vmware vcenter|azure vmware|azure vmware solution|avs|vmw',
  },
  {
    services: [23000],
    kind: 'storage',
    names:
      'google cloud storage|gcs|gcs bucket|gcs buckets|google storage|google bucket|google buckets|google cloud bucket|google cloud buckets|gcp storage|gcp bucket|gcp buckets|gcp cloud storage|google cloud storage bucket|google cloud storage buckets|google cloud platform storage|cloud storage|cloud storage bucket|cloud storage buckets|google object storage|gcp object storage|googlestorage',
  },
  {
    services: [24000],
    kind: 'database',
    names:
      'azure cosmos db|azure cosmos|cosmos|cosmos db|cosmosdb|azure cosmosdb|cosmos dbs|cosmos database|cosmos databases|azure cosmos database|azure cosmos databases|azure cosmos db account|cosmos db account|cosmos db accounts|microsoft cosmos db|documentdb|document db|cdb',
  },
  {
    services: [25000],
    kind: 'database',
    names:
      'azure database for postgresql|azure database for postgres|azure db for postgresql|azure db for postgres|azure postgresql|azure postgres|azure postgre sql|postgres|postgresql|postgre|postgre sql|postgres sql|pgsql|psql|pg|postgres db|postgres dbs|postgresql db|postgresql dbs|postgres database|postgres databases|postgresql database|postgresql databases|postgres server|postgres servers|postgresql server|postgresql servers|postgres flexible server|postgres flexible servers|postgresql flexible server|postgresql flexible servers|azure postgresql database|azure postgresql databases|azure postgres database|azure postgres databases|azure postgres db|azure postgresql db|azure pg|azure database for postgresql flexible server|database for postgresql|database for postgres|azure postgresql server|azure postgresql servers|azure postgres server|azure postgres servers|azurepostgresql',
  },
  {
    services: [26000],
    kind: 'storage',
    names:
      's3|amazon s3|aws s3|s3 bucket|s3 buckets|aws s3 bucket|aws s3 buckets|amazon s3 bucket|amazon s3 buckets|simple storage service|amazon simple storage service|aws bucket|aws buckets|amazon bucket|amazon buckets|aws storage|amazon storage|aws object storage|simple storage|s3 storage|amazons3|awss3|s 3',
  },
  {
    services: [27000],
    names:
      'entra external id|external id|external ids|microsoft entra external id|ms entra external id|entra external|external identity|external identities|entra external identities|entra external ids|azure ad external identities|azure external id|ciam|entra ciam|externalid',
  },
  // Names that mean several services: the union, because a failure left out hurts more than one row too many.
  {
    services: [1, 8192, 21000],
    generic: 'vm',
    names: 'vm|vms|virtual machine|virtual machines|virtualmachine|virtualmachines|virtual server|virtual servers',
    reading: 'Azure VM, Google VM and VMware (not Amazon EC2)',
  },
  {
    services: [256, 26000, 16384],
    vendor: 'aws',
    names: 'aws|amazon|amazon web services|amazon aws|amazon cloud|aws cloud',
    reading: 'every AWS service: Amazon EC2, Amazon S3 and AWS settings',
  },
  {
    services: [8192, 23000],
    vendor: 'google',
    names: 'gcp|google|google cloud|google cloud platform|gcloud|google gcp',
    reading: 'every Google service: Google VM instances and Google Cloud Storage',
  },
  {
    services: [1, 4, 2048, 24000, 25000],
    vendor: 'azure',
    names: 'azure|microsoft azure|ms azure|azure cloud',
    reading:
      'Azure VM, Azure Storage, Azure SQL Database, Azure Cosmos DB and Azure PostgreSQL (not Azure DevOps, Azure AD B2C, Entra ID or the native monitoring of Azure SQL)',
  },
  {
    services: [4],
    generic: 'storage',
    names: 'storage|storages',
    reading: 'Azure Storage (not Google Cloud Storage, not Amazon S3)',
  },
  {
    services: [26000, 23000],
    generic: 'storage',
    names: 'bucket|buckets|object storage|object store',
    reading: 'Amazon S3 and Google Cloud Storage',
  },
  {
    services: [2, 27000],
    names: 'entra|microsoft entra|ms entra|azure entra',
    reading: 'Microsoft Entra ID and Microsoft Entra External ID',
  },
  {
    services: [2048, 20000, 24000, 25000],
    generic: 'database',
    names: 'database|databases|db|dbs',
    reading: 'Azure SQL Database, SQL Server, Azure Cosmos DB and Azure PostgreSQL',
  },
  {
    services: [2048, 24000, 25000],
    names: 'azure database|azure databases|azure db|azure dbs',
    reading: 'Azure SQL Database, Azure Cosmos DB and Azure PostgreSQL',
  },
];
