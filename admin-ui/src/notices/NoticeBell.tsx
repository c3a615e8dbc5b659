import NotificationsIcon from '@mui/icons-material/NotificationsOutlined';
import { Badge, IconButton, Tooltip } from '@mui/material';
import { Link } from 'react-router-dom';
import { useNotices } from './use-notices.js';

/** How many notices are unread, and the way to them. */
export function NoticeBell() {
  const { data } = useNotices();
  const unread = data?.unread ?? 0;
  const label =
    unread === 0
      ? 'Notifications'
      : `Notifications : ${String(unread)} non lue${unread > 1 ? 's' : ''}`;
  return (
    <Tooltip title={label}>
      <IconButton component={Link} to="/notices" color="inherit" aria-label={label}>
        <Badge badgeContent={unread} color="error" max={99}>
          <NotificationsIcon fontSize="small" />
        </Badge>
      </IconButton>
    </Tooltip>
  );
}
