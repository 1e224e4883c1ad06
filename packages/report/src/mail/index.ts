// A report as a mail: subject, HTML, text, and what goes with it.
export { type MailContent, type MailFile, type MailPicture, mediaTypes } from './mail-content.ts';
export { defaultLargestMail, type MailOptions, renderMail } from './render-mail.ts';
export { escapeHtml, withoutLinks } from './html-text.ts';
