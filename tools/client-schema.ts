import openapiTS from 'openapi-typescript';
import prettier from 'prettier';
import ts from 'typescript';
import { openApiDocument } from '../apps/api/src/openapi';

const HEAD = `/**
 * Generated from the OpenAPI description by \`npm run client:generate\`: do not edit.
 */
`;

/** The text of libs/client/src/schema.ts as the routes are now, formatted as everything is. */
export async function clientSchema(): Promise<string> {
  const document = await openApiDocument();
  // The types of the two libraries are not the same; the shape is: a validator has looked (openapi.spec.ts).
  const types = await openapiTS(structuredClone(document) as never, { alphabetize: true });
  const style = (await prettier.resolveConfig('libs/client/src/schema.ts')) ?? {};
  return prettier.format(HEAD + printed(types), { ...style, parser: 'typescript' });
}

function printed(types: ts.Node[]): string {
  const file = ts.createSourceFile('schema.ts', '', ts.ScriptTarget.ES2022);
  return ts.createPrinter().printList(ts.ListFormat.MultiLine, ts.factory.createNodeArray(types), file);
}
