// datapackage.json: what the tables are, for any Frictionless reader.
import { disclosureResources } from './disclosure-resources.ts'
import { factResources } from './fact-resources.ts'
import { findingResources } from './finding-resources.ts'
import { knowledgeResources } from './knowledge-resources.ts'
import type { Resource } from './resource.ts'

/** Tables that follow from the documents, in the order in which they refer to each other. */
export const contentResources: readonly Resource[] = [...disclosureResources, ...factResources, ...findingResources]
export const resources: readonly Resource[] = [...contentResources, ...knowledgeResources]

/** The text of datapackage.json; the same for the same tables. */
export function describePackage(): string {
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/1.0/datapackage.json',
    name: 'wenzhang',
    title: '问账 Wenzhang: figures of published government budgets',
    description: 'Figures that budget disclosures state, each with the place that prints it.',
    profile: 'tabular-data-package',
    resources: resources.map(describeResource),
  }
  return `${JSON.stringify(descriptor, null, 2)}\n`
}

function describeResource({ name, description, fields, primaryKey, foreignKeys }: Resource): object {
  return {
    name,
    path: `${name}.csv`,
    description,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: { fields, missingValues: [''], primaryKey, ...(foreignKeys === undefined ? {} : { foreignKeys }) },
  }
}
