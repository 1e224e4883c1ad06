/** Who the bot is to Teams. */
export type TeamsIdentity =
  | {
      readonly kind: 'registered';
      /** Of the Azure Bot registration, single tenant. */
      readonly appId: string;
      readonly appPassword: string;
      /** The Entra tenant that it is registered in. */
      readonly entraTenant: string;
      /** Where the keys of Teams' tokens are published; null: at Microsoft's address. */
      readonly openIdMetadataUrl: string | null;
    }
  /** No registration, and so no proof of who speaks: for this machine only. */
  | { readonly kind: 'developer' };
