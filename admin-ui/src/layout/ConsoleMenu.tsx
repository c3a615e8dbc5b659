import type { ActivityResource } from '@maillage/contracts/http/reporting';
import { Box, Tooltip } from '@mui/material';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useGetList, useSidebarState } from 'react-admin';
import { NavLink } from 'react-router-dom';
import { isOfNation, useSession } from '../providers/session.js';
import { palette } from '../theme/theme.js';
import { menuOf, type MenuEntry } from './menu-by-role.js';

const Entry = styled(NavLink)({
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  padding: '9px 14px 9px 16px',
  color: palette.text,
  textDecoration: 'none',
  whiteSpace: 'nowrap',
  fontSize: '0.92rem',
  '& svg': { color: palette.quiet, fontSize: 20 },
  '&:hover': { backgroundColor: '#ebe9e1' },
  '&.active': {
    backgroundColor: palette.primaryTint,
    boxShadow: `inset 3px 0 0 ${palette.primary}`,
    fontWeight: 650,
    '& svg': { color: palette.primary },
  },
});

const Count = styled('span')({
  marginLeft: 'auto',
  padding: '1px 7px',
  borderRadius: 10,
  fontSize: '0.8rem',
  fontWeight: 700,
  color: palette.accent,
  backgroundColor: palette.accentTint,
});

/** The screens of the active role, and no other. */
export function ConsoleMenu() {
  const session = useSession();
  const [open] = useSidebarState();
  return (
    <Box component="nav" aria-label="Menu principal" sx={{ pt: 1.5, width: open ? 232 : 56 }}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {menuOf(session.role, isOfNation(session)).map((entry) => (
          <li key={entry.to}>
            <MenuLink entry={entry} open={open}>
              {entry.countsToConfirm && <ToConfirmCount />}
            </MenuLink>
          </li>
        ))}
      </Box>
    </Box>
  );
}

interface MenuLinkProps {
  readonly entry: MenuEntry;
  readonly open: boolean;
  readonly children?: ReactNode;
}

function MenuLink({ entry, open, children }: MenuLinkProps) {
  const { to, label, Icon } = entry;
  const end = to === '/' || entry.exact === true;
  if (!open) {
    return (
      <Tooltip title={label} placement="right">
        <Entry to={to} end={end} aria-label={label}>
          <Icon />
        </Entry>
      </Tooltip>
    );
  }
  return (
    <Entry to={to} end={end}>
      <Icon />
      <span>{label}</span>
      {children}
    </Entry>
  );
}

const countedUpTo = 99;

function ToConfirmCount() {
  const { data = [] } = useGetList<ActivityResource>('activities', {
    filter: { status: 'to-confirm' },
    pagination: { page: 1, perPage: 100 },
  });
  if (data.length === 0) return null;
  return (
    <Count aria-label={`${data.length} à confirmer`} role="img">
      {data.length > countedUpTo ? `${countedUpTo}+` : data.length}
    </Count>
  );
}
