import { oneLine } from '@jobdesk/report';
import { escapeHtml, type MailContent, withoutLinks } from '@jobdesk/report/mail';

/** A word to a tenant's owner: short, and complete without any other source. */
export interface OwnerNotice {
  readonly subject: string;
  /** What happened, what was tried, what happens next, what to do: a heading and its sentences. */
  readonly parts: readonly {
    readonly heading: string;
    readonly text: string;
    /** A line to copy into a terminal. */
    readonly command?: string;
  }[];
}

/** A notice as a mail. */
export function noticeMail({ subject, parts }: OwnerNotice): MailContent {
  const text = parts.map(({ heading, text: words, command }) =>
    [
      heading,
      ...wrapped(withoutLinks(oneLine(words, 2000))),
      ...(command === undefined ? [] : ['', `  ${command}`]),
    ].join('\n'),
  );
  const html = parts.map(({ heading, text: words, command }) => {
    const shown = escapeHtml(withoutLinks(oneLine(words, 2000)));
    const line = command === undefined ? '' : `<pre style="white-space:pre-wrap">${escapeHtml(command)}</pre>`;
    return `<h2 style="font-size:15px;margin:16px 0 4px">${escapeHtml(heading)}</h2><p style="margin:0">${shown}</p>${line}`;
  });
  return {
    subject: oneLine(subject, 250),
    text: `${text.join('\n\n')}\n`,
    html: `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(oneLine(subject, 250))}</title></head>
<body style="margin:0;padding:16px;max-width:640px;font-family:'Segoe UI',Arial,sans-serif;font-size:14px;line-height:20px;overflow-wrap:anywhere">
${html.join('\n')}
</body></html>
`,
    pictures: [],
    attachments: [],
  };
}

function wrapped(text: string): readonly string[] {
  return text.match(/.{1,76}(?:\s+|$)|\S+/g)?.map((line) => line.trim()) ?? [];
}
