import type { MemberResource } from '@maillage/contracts/http/directory';
import { Button, Stack, Table, TableBody, TableCell, TableRow } from '@mui/material';
import { useState } from 'react';
import { Title, useGetOne, useNotify } from 'react-admin';
import { useParams } from 'react-router-dom';
import { Moment } from '../controls/Moment.js';
import { roleLabels } from '../i18n/labels.js';
import { FactList } from '../layout/FactList.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { useWrite } from '../providers/use-write.js';
import { AddGrantDialog } from './AddGrantDialog.js';
import { MemberStanding } from './MemberStanding.js';
import { RenameDialog } from './RenameDialog.js';
import { SuspendDialog } from './SuspendDialog.js';
import { usePlaceName } from './use-places.js';

export default function MemberShow() {
  const { id = '' } = useParams();
  const { data, isPending, error, refetch } = useGetOne<MemberResource>('members', { id });
  return (
    <Stack spacing={2}>
      <Title title={data?.displayName ?? 'Membre'} />
      <ReadState pending={isPending} error={error} onRetry={() => void refetch()} of="du membre" />
      {data && <MemberAccount member={data} />}
      {data && <MemberGrants member={data} />}
    </Stack>
  );
}

function MemberAccount({ member }: { member: MemberResource }) {
  const [suspending, setSuspending] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const notify = useNotify();
  const write = useWrite<MemberResource>('members', {
    onSuccess: (after) =>
      after.suspended
        ? notify(`${after.displayName} est de nouveau suspendu.`, { type: 'info' })
        : notify(`${after.displayName} peut se reconnecter.`, {
            type: 'success',
            action: (
              <Button color="inherit" size="small" onClick={() => suspendAgain(after)}>
                Annuler
              </Button>
            ),
          }),
  });
  const suspendAgain = (after: MemberResource) =>
    write.mutate({
      path: `/${after.id}/suspend`,
      version: after.version,
      body: { successorId: member.handedOverTo },
    });
  const reinstate = () =>
    write.mutate({ path: `/${member.id}/reinstate`, version: member.version });
  return (
    <Section
      title="Compte"
      actions={
        <>
          <Button onClick={() => setRenaming(true)}>Renommer</Button>
          {member.suspended ? (
            <Button variant="contained" onClick={reinstate} disabled={write.isPending}>
              Rétablir
            </Button>
          ) : (
            <Button color="error" onClick={() => setSuspending(true)}>
              Suspendre
            </Button>
          )}
        </>
      }
    >
      <FactList
        facts={[
          ['Nom affiché', member.displayName],
          ['Courriel', member.email],
          ['État', <MemberStanding key="state" member={member} />],
          [
            'Dernière connexion',
            member.lastSignInAt ? <Moment key="last" at={member.lastSignInAt} /> : 'Jamais',
          ],
        ]}
      />
      {renaming && <RenameDialog member={member} onClose={() => setRenaming(false)} />}
      {suspending && <SuspendDialog member={member} onClose={() => setSuspending(false)} />}
    </Section>
  );
}

function MemberGrants({ member }: { member: MemberResource }) {
  const [adding, setAdding] = useState(false);
  const notify = useNotify();
  const write = useWrite<MemberResource>('members', {
    onSuccess: () => notify('Habilitation retirée.', { type: 'success' }),
  });
  return (
    <Section
      flush
      title="Habilitations"
      actions={<Button onClick={() => setAdding(true)}>Ajouter une habilitation</Button>}
    >
      <Table size="small" aria-label="Habilitations">
        <TableBody>
          {member.grants.map((grant) => (
            <GrantRow
              key={`${grant.role} ${grant.scopeId}`}
              grant={grant}
              disabled={write.isPending}
              onRemove={() =>
                write.mutate({
                  path: `/${member.id}/grants/${grant.role}/${encodeURIComponent(grant.scopeId)}`,
                  method: 'DELETE',
                  version: member.version,
                })
              }
            />
          ))}
        </TableBody>
      </Table>
      {adding && <AddGrantDialog member={member} onClose={() => setAdding(false)} />}
    </Section>
  );
}

interface GrantRowProps {
  readonly grant: MemberResource['grants'][number];
  readonly disabled: boolean;
  readonly onRemove: () => void;
}

function GrantRow({ grant, disabled, onRemove }: GrantRowProps) {
  const place = usePlaceName(grant);
  const role = roleLabels[grant.role];
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {role}
      </TableCell>
      <TableCell>{place}</TableCell>
      <TableCell align="right">
        <Button
          size="small"
          aria-label={`Retirer : ${role}, ${place}`}
          disabled={disabled}
          onClick={onRemove}
        >
          Retirer
        </Button>
      </TableCell>
    </TableRow>
  );
}
