import type { StructureChange } from '@maillage/contracts/http/directory';

/** A house as it is being written. */
export type Draft = Required<{
  [Field in keyof StructureChange]: Exclude<StructureChange[Field], undefined>;
}>;

export interface FieldsProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}
