import { Box, Tooltip } from '@mui/material';
import { styled } from '@mui/material/styles';
import type { ElementType } from 'react';
import { useSidebarState } from 'react-admin';
import { NavLink } from 'react-router-dom';
import { isOfNation, useSession } from '../providers/session.js';
import { palette } from '../theme/theme.js';
import { menuOf, type MenuEntry } from './menu-by-role.js';
import { ToCallCount, ToConfirmCount, ToSettleCount } from './MenuCount.js';

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

const counts: Record<NonNullable<MenuEntry['counts']>, ElementType> = {
  'to-confirm': ToConfirmCount,
  'to-call': ToCallCount,
  'to-settle': ToSettleCount,
};

/** The screens of the active role, and no other. */
export function ConsoleMenu() {
  const session = useSession();
  const [open] = useSidebarState();
  return (
    <Box component="nav" aria-label="Menu principal" sx={{ pt: 1.5, width: open ? 232 : 56 }}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {menuOf(session.role, isOfNation(session)).map((entry) => (
          <li key={entry.to}>
            <MenuLink entry={entry} open={open} />
          </li>
        ))}
      </Box>
    </Box>
  );
}

interface MenuLinkProps {
  readonly entry: MenuEntry;
  readonly open: boolean;
}

function MenuLink({ entry, open }: MenuLinkProps) {
  const { to, label, Icon } = entry;
  const Count = entry.counts && counts[entry.counts];
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
      {Count && <Count />}
    </Entry>
  );
}
