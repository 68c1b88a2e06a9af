import type { OpenAPIObject } from '@nestjs/swagger';

/** Text for HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** `/`: what serves here, until the web does. */
export const HOME = page(
  'Gensvar',
  'sv',
  `<h1>Gensvar</h1>
<p>Följer synpunkter, förslag och dialoger, och visar att var och en fick svar som delaktighetspolicyn kräver.</p>
<ul>
<li><a href="/api/docs">API:et och dess dokumentation</a> (<a href="/api/openapi.json">OpenAPI</a>): <code>/api/v1</code></li>
<li><a href="/health/ready">Hälsa</a> (<a href="/health/live">lever</a>, <a href="/metrics">mätvärden</a>)</li>
</ul>
<p>En åtkomsttoken: <code>npx gensvar token --role registrar</code></p>
<section lang="en"><h2>In English</h2>
<p>Tracks comments, proposals and dialogues, and shows that each was answered as the participation policy requires.</p>
<ul>
<li><a href="/api/docs">The API and its documentation</a> (<a href="/api/openapi.json">OpenAPI</a>): <code>/api/v1</code></li>
<li><a href="/health/ready">Health</a> (<a href="/health/live">alive</a>, <a href="/metrics">metrics</a>)</li>
</ul>
<p>An access token: <code>npx gensvar token --role registrar</code></p></section>`,
);

/** `/api/docs`: the operations of the OpenAPI document, plain. */
export function docsPage(document: OpenAPIObject): string {
  const rows = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, { summary?: string; 'x-roles'?: readonly string[] }>).map(
      ([method, operation]) =>
        `<tr><td><code>${method.toUpperCase()} ${escapeHtml(path)}</code></td><td>${escapeHtml(operation.summary ?? '')}</td>` +
        `<td>${escapeHtml(operation['x-roles']?.join(', ') ?? 'public')}</td></tr>`,
    ),
  );
  return page(
    'Gensvar API',
    'en',
    `<h1>Gensvar API</h1><p>${escapeHtml(document.info.description ?? '')}</p>
<p>Everything, with schemas: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1).</p>
<table><thead><tr><th>Request</th><th>What it does</th><th>Roles</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`,
  );
}

function page(title: string, language: string, body: string): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>body{font-family:sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;line-height:1.5}
td,th{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0}</style></head>
<body><main>${body}</main></body></html>
`;
}
