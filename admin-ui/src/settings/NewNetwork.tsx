import type { NetworkResource } from '@maillage/contracts/http/directory';
import { Button, Stack, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useNotify } from 'react-admin';
import { DepartmentsField } from '../controls/DepartmentFields.js';
import { Section } from '../layout/Section.js';
import { useWrite } from '../providers/use-write.js';

/** Another network, for who administers the nation. */
export function NewNetwork({ onMade }: { onMade: (id: string) => void }) {
  const notify = useNotify();
  const [name, setName] = useState('');
  const [departments, setDepartments] = useState<readonly string[]>([]);
  const write = useWrite<NetworkResource>('networks', {
    onSuccess: (made) => {
      notify(`Le réseau « ${made.name} » est créé.`, { type: 'success' });
      setName('');
      setDepartments([]);
      onMade(made.id);
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    write.mutate({ body: { name, departments } });
  };
  return (
    <Section title="Créer un réseau">
      <Stack component="form" spacing={2} onSubmit={send}>
        <TextField
          label="Nom du nouveau réseau"
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
          slotProps={{ htmlInput: { minLength: 2, maxLength: 200 } }}
        />
        <DepartmentsField
          label="Départements du nouveau réseau"
          value={departments}
          onChange={setDepartments}
          hint="Le premier décide du fuseau horaire."
        />
        <Button
          type="submit"
          disabled={write.isPending}
          variant="outlined"
          sx={{ alignSelf: 'flex-start' }}
        >
          Créer le réseau
        </Button>
      </Stack>
    </Section>
  );
}
