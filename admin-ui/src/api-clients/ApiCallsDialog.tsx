import type { ApiCallResource, ApiClientResource } from '@maillage/contracts/http/directory';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material';
import { Moment } from '../controls/Moment.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { useRead } from '../providers/use-read.js';

interface ApiCallsDialogProps {
  readonly client: ApiClientResource;
  readonly onClose: () => void;
}

/** The last calls of a client: what was asked and how it was answered, without any value. */
export function ApiCallsDialog({ client, onClose }: ApiCallsDialogProps) {
  const { data, isPending, error, refetch } = useRead<{ data: ApiCallResource[] }>('api-clients', {
    path: `/${client.id}/calls`,
    query: { 'page[size]': 200 },
  });
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="calls-title">
      <DialogTitle id="calls-title">Derniers appels de « {client.name} »</DialogTitle>
      <DialogContent>
        <ReadState
          pending={isPending}
          error={error}
          onRetry={() => void refetch()}
          of="des appels"
        />
        {data?.data.length === 0 && <EmptyState title="Aucun appel" />}
        {data && data.data.length > 0 && (
          <Table size="small" aria-label="Appels">
            <TableHead>
              <TableRow>
                <TableCell>Quand</TableCell>
                <TableCell>Méthode</TableCell>
                <TableCell>Adresse</TableCell>
                <TableCell>Réponse</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {data.data.map((call) => (
                <TableRow key={call.id}>
                  <TableCell>
                    <Moment at={call.at} />
                  </TableCell>
                  <TableCell>{call.method}</TableCell>
                  <TableCell>{call.route}</TableCell>
                  <TableCell>{call.status}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Fermer</Button>
      </DialogActions>
    </Dialog>
  );
}
