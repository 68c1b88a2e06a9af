import type { Catalogue, FieldSource, FieldType } from './catalogue';

/**
 * docs/facts.md, for those who write policies: every fact, its fields and what they may hold. Made from the catalogue by
 * `npm run docs:facts`; a spec holds the committed file equal to it.
 */
export function factsDocument(catalogue: Catalogue): string {
  const modules = [...new Set([...catalogue.facts.values()].map((fact) => fact.module))].sort();
  return `${[
    '# Facts that policies may name',
    'Generated from the modules’ declarations by `npm run docs:facts`: do not edit. A pattern names a fact and asks for its fields; a field that is _sealed_ may only be asked whether it was filled. Every fact also has `id` (its event’s own) and `$origin` (live, import, demo). How rules are written: libs/policy/README.md.',
    `Roles: ${catalogue.roles.join(', ')}.`,
    `Bodies: ${catalogue.bodies.join(', ')}.`,
    ...(catalogue.kinds.length > 0 ? [`Kinds that parameters may be set for: ${catalogue.kinds.join(', ')}.`] : []),
    ...[...catalogue.subjects]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([type, subject]) => subjectText(type, subject.opens, subject.fields)),
    ...modules.map((module) => moduleText(module, catalogue)),
  ].join('\n\n')}\n`;
}

function subjectText(type: string, opens: string, fields: Readonly<Record<string, readonly FieldSource[]>>): string {
  const lines = Object.entries(fields).map(
    ([field, sources]) => `- \`$subject.${field}\`: the last of ${sources.map(sourceText).join(', ')}`,
  );
  const head = `## Subject ${type}\n\nOpened by \`${opens}\`.`;
  if (lines.length === 0) return head;
  return `${head} Its fields, at the moment of the fact that is compared:\n\n${lines.join('\n')}`;
}

const sourceText = (source: FieldSource): string =>
  'field' in source ? `\`${source.fact}.${source.field}\`` : `\`${source.fact}\` (${source.value})`;

function moduleText(module: string, catalogue: Catalogue): string {
  const facts = [...catalogue.facts].filter(([, fact]) => fact.module === module).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = facts.map(([name, fact]) => {
    const notes = [
      ...(fact.carried ? [`A copy carried here says so in \`${fact.carried}\`.`] : []),
      ...(fact.exception ? ['Listed for the auditor as an exception.'] : []),
      ...(fact.corrects ? [`Moves the day of \`${fact.corrects.fact}\` to \`${fact.corrects.to}\`.`] : []),
    ];
    const about = [fact.what, `Concerns: ${fact.subjects.join(', ')}.`, ...notes].join(' ');
    const fields = Object.entries(fact.fields).map(([field, type]) => `- \`${field}\`: ${typeText(type)}`);
    return [`### ${name}`, about, ...(fields.length > 0 ? [fields.join('\n')] : [])].join('\n\n');
  });
  return [`## Module ${module}`, ...text].join('\n\n');
}

function typeText(type: FieldType): string {
  return type.type === 'choice' ? type.values.join(' | ') : type.type === 'sealed' ? '_sealed_' : type.type;
}
