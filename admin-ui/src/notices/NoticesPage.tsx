import { noticeLimits, type NoticeResource } from '@maillage/contracts/http/directory';
import { Button, Link, Stack, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Moment } from '../controls/Moment.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Row } from '../layout/Row.js';
import { Section } from '../layout/Section.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { useWrite } from '../providers/use-write.js';
import { useNotices } from './use-notices.js';

/** What happened that concerns the reader; opening one marks it as read. */
export default function NoticesPage() {
  const { data, isPending, error, refetch } = useNotices();
  const read = useWrite('notices');
  const markRead = (ids: readonly string[]) => read.mutate({ path: '/read', body: { ids } });
  const notices = data?.data ?? [];
  const unread = notices.filter(({ readAt }) => readAt === null).map(({ id }) => id);
  return (
    <Stack spacing={2}>
      <Title title="Notifications" />
      <Section
        flush
        title={unread.length > 0 ? `Notifications (${unread.length} non lues)` : 'Notifications'}
        actions={
          <>
            {unread.length > 0 && (
              <Button disabled={read.isPending} onClick={() => markRead(unread)}>
                Tout marquer comme lu
              </Button>
            )}
            <Button component={RouterLink} to="/notices/preferences">
              Régler les courriels
            </Button>
          </>
        }
      >
        <ReadState
          pending={isPending}
          error={error}
          onRetry={() => void refetch()}
          of="des notifications"
        />
        {notices.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} onRead={() => markRead([notice.id])} />
        ))}
        {data?.data.length === 0 && (
          <EmptyState
            title="Aucune notification"
            detail="Vous serez prévenu ici quand une de vos demandes avance, ou quand du travail vous est confié."
          />
        )}
      </Section>
      <Typography color="text.secondary" sx={{ fontSize: '0.85rem' }}>
        Les notifications restent {noticeLimits.days} jours.
      </Typography>
    </Stack>
  );
}

function NoticeRow({ notice, onRead }: { notice: NoticeResource; onRead: () => void }) {
  const { title, path, createdAt, readAt } = notice;
  const unread = readAt === null;
  return (
    <Row
      title={
        path === null ? (
          title
        ) : (
          <Link
            component={RouterLink}
            to={path}
            onClick={() => unread && onRead()}
            sx={{ fontWeight: unread ? 700 : 400 }}
          >
            {title}
          </Link>
        )
      }
      detail={<Moment at={createdAt} />}
      end={
        unread && (
          <>
            <StatusLabel tone="info">Non lue</StatusLabel>
            <Button size="small" aria-label={`Marquer comme lue : ${title}`} onClick={onRead}>
              Marquer comme lue
            </Button>
          </>
        )
      }
    />
  );
}
