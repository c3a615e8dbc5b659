import type { StructureResource } from '@maillage/contracts/http/directory';
import { Stack } from '@mui/material';
import { useState } from 'react';
import { Title, useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { PlaceChooser } from '../places/PlaceChooser.js';
import { useNetworks } from '../places/own-places.js';
import { useWrite } from '../providers/use-write.js';
import { emptyDraft } from './draft-of.js';
import { StructureForm } from './StructureForm.js';

export default function StructureCreate() {
  const { data: networks = [] } = useNetworks();
  const [chosen, choose] = useState('');
  const network = networks.find(({ id }) => id === chosen) ?? networks[0];
  const notify = useNotify();
  const navigate = useNavigate();
  const write = useWrite<StructureResource>('structures', {
    onSuccess: (made) => {
      notify(`« ${made.name} » est enregistrée.`, { type: 'success' });
      void navigate(`/structures/${made.id}/show`);
    },
  });
  return (
    <Stack spacing={2}>
      <Title title="Nouvelle maison" />
      {network && (
        <>
          <PlaceChooser label="Réseau" places={networks} value={network.id} onChange={choose} />
          <StructureForm
            initial={emptyDraft(network.zone)}
            networkId={network.id}
            whole
            saving={write.isPending}
            saveLabel="Créer la maison"
            onSave={(draft) => write.mutate({ body: { ...draft, networkId: network.id } })}
          />
        </>
      )}
    </Stack>
  );
}
