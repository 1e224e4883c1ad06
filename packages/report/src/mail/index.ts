// A report as a mail: subject, HTML, text, and what goes with it.
export type { MailContent, MailFile, MailPicture } from './mail-content.ts';
export { defaultLargestMail, type MailOptions, renderMail } from './render-mail.ts';
