import type { HubResource, NetworkResource } from '@maillage/contracts/http/directory';
import { Autocomplete, Button, Stack, TextField, Typography } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { Confirm, Title, useGetList, useNotify } from 'react-admin';
import { insideMain } from '../controls/inside-main.js';
import { SendButton } from '../controls/SendButton.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { useNetworks } from '../places/own-places.js';
import { useWrite } from '../providers/use-write.js';
import { everything } from '../providers/data-provider.js';

/** Hubs: sets of networks that somebody leads together. */
export default function HubsPage() {
  const { data, isPending, error, refetch } = useGetList<HubResource>('hubs', {
    pagination: everything,
  });
  const { data: networks = [] } = useNetworks();
  return (
    <Stack spacing={2} sx={{ maxWidth: 900 }}>
      <Title title="Hubs" />
      <Typography color="text.secondary">
        Un droit donné sur un hub vaut pour tous ses réseaux ; il suit dès que le hub change.
      </Typography>
      <ReadState pending={isPending} error={error} onRetry={() => void refetch()} of="des hubs" />
      {data?.length === 0 && <EmptyState title="Aucun hub" detail="Créez le premier ci-dessous." />}
      {data?.map((hub) => (
        <HubForm key={`${hub.id} ${hub.version}`} hub={hub} networks={networks} />
      ))}
      <HubForm networks={networks} />
    </Stack>
  );
}

interface HubFormProps {
  /** Absent: a new one. */
  readonly hub?: HubResource;
  readonly networks: readonly NetworkResource[];
}

function HubForm({ hub, networks }: HubFormProps) {
  const notify = useNotify();
  const [name, setName] = useState(hub?.name ?? '');
  const [networkIds, setNetworkIds] = useState<readonly string[]>(hub?.networkIds ?? []);
  const [removing, setRemoving] = useState(false);
  const write = useWrite<HubResource | undefined>('hubs', {
    alsoTouches: ['members'],
    onSuccess: () => {
      notify('Les hubs sont à jour.', { type: 'success' });
      setRemoving(false);
      if (hub) return;
      setName('');
      setNetworkIds([]);
    },
  });
  const path = hub ? `/${encodeURIComponent(hub.id)}` : '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    const body = { name, networkIds };
    if (hub) write.mutate({ path, method: 'PATCH', body, version: hub.version });
    else write.mutate({ body });
  };
  const suffix = hub ? ` (${hub.name})` : ' (nouveau hub)';
  return (
    <Section listed title={hub?.name ?? 'Nouveau hub'}>
      <Stack component="form" spacing={2} onSubmit={send}>
        <TextField
          label={`Nom${suffix}`}
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
          slotProps={{ htmlInput: { minLength: 2, maxLength: 200 } }}
        />
        <Autocomplete
          multiple
          options={networks}
          value={networks.filter(({ id }) => networkIds.includes(id))}
          onChange={(_, chosen) => setNetworkIds(chosen.map(({ id }) => id))}
          getOptionLabel={(network) => network.name}
          isOptionEqualToValue={(a, b) => a.id === b.id}
          slotProps={insideMain}
          renderInput={(params) => <TextField {...params} label={`Réseaux${suffix}`} />}
        />
        <Stack direction="row" spacing={1}>
          <SendButton
            label={hub ? 'Enregistrer' : 'Créer le hub'}
            pending={write.isPending}
            missing={[name.trim() === '' && 'un nom', networkIds.length === 0 && 'un réseau']}
          />
          {hub && (
            <Button color="error" onClick={() => setRemoving(true)}>
              Supprimer
            </Button>
          )}
        </Stack>
      </Stack>
      {hub && (
        <Confirm
          isOpen={removing}
          title={`Supprimer le hub « ${hub.name} » ?`}
          content="Ses réseaux restent ; seul leur regroupement disparaît."
          onConfirm={() => write.mutate({ path, method: 'DELETE', version: hub.version })}
          onClose={() => setRemoving(false)}
        />
      )}
    </Section>
  );
}
