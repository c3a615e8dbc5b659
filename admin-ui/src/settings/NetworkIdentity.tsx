import type { NetworkResource } from '@maillage/contracts/http/directory';
import { Button, Stack, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { FactList } from '../layout/FactList.js';
import { DepartmentsField } from '../controls/DepartmentFields.js';
import { Section } from '../layout/Section.js';
import { useNetworkChange } from './use-network-change.js';

/** Name and departments: changed by administrators, read by coordinators. */
export function NetworkIdentity({
  network,
  editable,
}: {
  network: NetworkResource;
  editable: boolean;
}) {
  const { save, saving } = useNetworkChange(network);
  const [name, setName] = useState(network.name);
  const [departments, setDepartments] = useState<readonly string[]>(network.departments);
  if (!editable) {
    return (
      <Section title="Identité">
        <FactList
          facts={[
            ['Nom', network.name],
            ['Départements', network.departments.join(', ')],
            ['Fuseau horaire', network.zone],
          ]}
        />
      </Section>
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    save({ name, departments: [...departments] });
  };
  return (
    <Section title="Identité">
      <Stack component="form" spacing={2} onSubmit={send}>
        <TextField
          label="Nom du réseau"
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
          slotProps={{ htmlInput: { minLength: 2, maxLength: 200 } }}
        />
        <DepartmentsField
          label="Départements"
          value={departments}
          onChange={setDepartments}
          hint="Ils décident des équipes opérateur que le réseau peut solliciter."
        />
        <Button
          type="submit"
          variant="contained"
          disabled={saving}
          sx={{ alignSelf: 'flex-start' }}
        >
          Enregistrer l’identité
        </Button>
      </Stack>
    </Section>
  );
}
