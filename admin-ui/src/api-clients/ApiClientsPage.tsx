import type { ApiClientMade, ApiClientResource } from '@maillage/contracts/http/directory';
import { Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Title, useGetList, useNotify } from 'react-admin';
import { DayOf } from '../controls/Moment.js';
import { roleLabels } from '../i18n/labels.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Row } from '../layout/Row.js';
import { Section } from '../layout/Section.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { everything } from '../providers/data-provider.js';
import { useWrite } from '../providers/use-write.js';
import { ApiCallsDialog } from './ApiCallsDialog.js';
import { NewApiClientDialog } from './NewApiClientDialog.js';
import { RevokeDialog } from './RevokeDialog.js';
import { SecretDialog } from './SecretDialog.js';

type Opened =
  | { readonly what: 'new' }
  | { readonly what: 'secret'; readonly made: ApiClientMade }
  | { readonly what: 'revoke' | 'calls'; readonly client: ApiClientResource }
  | null;

/** The programs that use the interface of a network, and what they have called. */
export default function ApiClientsPage() {
  const notify = useNotify();
  const [opened, open] = useState<Opened>(null);
  const close = () => open(null);
  const { data, isPending, error, refetch } = useGetList<ApiClientResource>('api-clients', {
    pagination: everything,
  });
  const revoke = useWrite('api-clients', {
    onSuccess: () => notify('Le client est révoqué : il n’entre plus d’ici une demi-minute.'),
  });
  const clients = data ?? [];
  return (
    <Stack spacing={2}>
      <Title title="Clients d’API" />
      <Typography color="text.secondary">
        Un client d’API est un logiciel qui lit ou écrit dans Maillage avec les droits d’un rôle,
        sur un réseau ou une maison. Il ne lit jamais l’identité des usagers.
      </Typography>
      <Section
        flush
        title="Clients"
        actions={
          <Button variant="contained" onClick={() => open({ what: 'new' })}>
            Nouveau client
          </Button>
        }
      >
        <ReadState
          pending={isPending}
          error={error}
          onRetry={() => void refetch()}
          of="des clients"
        />
        {data && clients.length === 0 && (
          <EmptyState
            title="Aucun client d’API"
            detail="Créez-en un pour le logiciel qui doit échanger avec Maillage."
          />
        )}
        {clients.map((client) => (
          <Row
            key={client.id}
            title={client.name}
            detail={
              <>
                {roleLabels[client.role]}, {client.scope === 'network' ? 'réseau' : 'maison'} – créé
                le <DayOf at={client.createdAt} /> – identifiant {client.id}
              </>
            }
            end={
              <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
                <StatusLabel tone={client.revokedAt ? 'neutral' : 'good'}>
                  {client.revokedAt ? 'Révoqué' : 'En service'}
                </StatusLabel>
                <Button
                  aria-label={`Appels de ${client.name}`}
                  onClick={() => open({ what: 'calls', client })}
                >
                  Appels
                </Button>
                {client.revokedAt === null && (
                  <Button
                    color="error"
                    aria-label={`Révoquer ${client.name}`}
                    onClick={() => open({ what: 'revoke', client })}
                  >
                    Révoquer
                  </Button>
                )}
              </Stack>
            }
          />
        ))}
      </Section>
      {opened?.what === 'new' && (
        <NewApiClientDialog onClose={close} onMade={(made) => open({ what: 'secret', made })} />
      )}
      {opened?.what === 'secret' && <SecretDialog made={opened.made} onClose={close} />}
      {opened?.what === 'calls' && <ApiCallsDialog client={opened.client} onClose={close} />}
      {opened?.what === 'revoke' && (
        <RevokeDialog
          name={opened.client.name}
          onClose={close}
          onConfirm={() => {
            const { id, version } = opened.client;
            close();
            revoke.mutate({ path: `/${id}/revoke`, version });
          }}
        />
      )}
    </Stack>
  );
}
