"""Questions left for the staff"""

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('inquiry',
    sa.Column('reference', sa.String(length=10), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('language', sa.String(length=20), nullable=False),
    sa.Column('topic', sa.String(length=80), nullable=True),
    sa.Column('on', sa.Date(), nullable=False),
    sa.Column('state', sa.String(length=20), nullable=False),
    sa.Column('posted', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('reference', name=op.f('pk_inquiry'))
    )
    op.create_index(op.f('ix_inquiry_on'), 'inquiry', ['on'], unique=False)
    op.create_index(op.f('ix_inquiry_state'), 'inquiry', ['state'], unique=False)


def downgrade() -> None:
    op.drop_index(op.f('ix_inquiry_state'), table_name='inquiry')
    op.drop_index(op.f('ix_inquiry_on'), table_name='inquiry')
    op.drop_table('inquiry')
