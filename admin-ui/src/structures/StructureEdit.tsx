import type { StructureResource } from '@maillage/contracts/http/directory';
import { Stack } from '@mui/material';
import { Title, useGetOne, useNotify } from 'react-admin';
import { useNavigate, useParams } from 'react-router-dom';
import { ReadState } from '../layout/ReadState.js';
import { useSession } from '../providers/session.js';
import { useWrite } from '../providers/use-write.js';
import { draftOf } from './draft-of.js';
import { StructureForm } from './StructureForm.js';

export default function StructureEdit() {
  const { id = '' } = useParams();
  const { role } = useSession();
  const notify = useNotify();
  const navigate = useNavigate();
  const { data: house, isPending, error } = useGetOne<StructureResource>('structures', { id });
  const back = () =>
    void navigate(role === 'structure-manager' ? '/house' : `/structures/${id}/show`);
  const write = useWrite<StructureResource>('structures', {
    onSuccess: () => {
      notify('La fiche est enregistrée.', { type: 'success' });
      back();
    },
  });
  return (
    <Stack spacing={2}>
      <Title title={house ? `Modifier ${house.name}` : 'Modifier la maison'} />
      <ReadState pending={isPending} error={error} of="de la maison" />
      {house && (
        <StructureForm
          key={house.version}
          initial={draftOf(house)}
          networkId={house.networkId}
          ownId={house.id}
          whole={role !== 'structure-manager'}
          saving={write.isPending}
          saveLabel="Enregistrer la fiche"
          onSave={(_, changed) =>
            write.mutate({
              path: `/${encodeURIComponent(id)}`,
              method: 'PATCH',
              body: changed,
              version: house.version,
            })
          }
        />
      )}
    </Stack>
  );
}
