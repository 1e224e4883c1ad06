/** A mail's body, ready to be sent by whatever sends it. */
export interface MailContent {
  /** One line, without control characters; not encoded. */
  readonly subject: string;
  /** The whole mail in plain text; says what the HTML says. */
  readonly text: string;
  /** The whole mail as HTML, with inline CSS and nothing from elsewhere. */
  readonly html: string;
  /** Pictures that the HTML shows by `cid:`. */
  readonly pictures: readonly MailPicture[];
  /** What the mail carries, of the files that were offered. */
  readonly attachments: readonly MailFile[];
}

/** A picture within the mail. */
export interface MailPicture {
  /** The content id that the HTML names. */
  readonly cid: string;
  readonly fileName: string;
  readonly mediaType: 'image/png';
  readonly bytes: Uint8Array;
}

/** A file that goes with the mail. */
export interface MailFile {
  readonly format: 'pdf' | 'xlsx';
  /** As the recipient sees it. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The media types of a report's files. */
export const mediaTypes: Readonly<Record<MailFile['format'], string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
