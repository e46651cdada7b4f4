"""Inbox and outbox of the messengers"""

import sqlalchemy as sa
from alembic import op

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('inbox',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('channel', sa.String(length=20), nullable=False),
    sa.Column('provider_id', sa.String(length=200), nullable=False),
    sa.Column('conversation_id', sa.String(length=64), nullable=False),
    sa.Column('message', sa.JSON(none_as_null=True), nullable=True),
    sa.Column('sent_at', sa.Float(), nullable=False),
    sa.Column('sequence', sa.BigInteger(), nullable=False),
    sa.Column('received_at', sa.Float(), nullable=False),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('claimed_until', sa.Float(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_inbox'))
    )
    op.create_index(op.f('ix_inbox_channel_provider_id'), 'inbox', ['channel', 'provider_id'], unique=True)
    op.create_index(op.f('ix_inbox_conversation_id_state'), 'inbox', ['conversation_id', 'state'], unique=False)
    op.create_index(op.f('ix_inbox_received_at'), 'inbox', ['received_at'], unique=False)
    op.create_index(op.f('ix_inbox_state_sent_at'), 'inbox', ['state', 'sent_at'], unique=False)
    op.create_table('offered_choices',
    sa.Column('conversation_id', sa.String(length=64), nullable=False),
    sa.Column('payloads', sa.JSON(), nullable=False),
    sa.Column('offered_at', sa.Float(), nullable=False),
    sa.PrimaryKeyConstraint('conversation_id', name=op.f('pk_offered_choices'))
    )
    op.create_index(op.f('ix_offered_choices_offered_at'), 'offered_choices', ['offered_at'], unique=False)
    op.create_table('outbox',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('key', sa.String(length=32), nullable=False),
    sa.Column('channel', sa.String(length=20), nullable=False),
    sa.Column('conversation_id', sa.String(length=64), nullable=False),
    sa.Column('call', sa.JSON(none_as_null=True), nullable=True),
    sa.Column('made_at', sa.Float(), nullable=False),
    sa.Column('due_at', sa.Float(), nullable=False),
    sa.Column('expires_at', sa.Float(), nullable=True),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('claimed_until', sa.Float(), nullable=False),
    sa.Column('failure', sa.String(length=200), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outbox')),
    sa.UniqueConstraint('key', name=op.f('uq_outbox_key'))
    )
    op.create_index(op.f('ix_outbox_conversation_id_state'), 'outbox', ['conversation_id', 'state'], unique=False)
    op.create_index(op.f('ix_outbox_made_at'), 'outbox', ['made_at'], unique=False)
    op.create_index(op.f('ix_outbox_state_due_at'), 'outbox', ['state', 'due_at'], unique=False)


def downgrade() -> None:
    op.drop_index(op.f('ix_outbox_state_due_at'), table_name='outbox')
    op.drop_index(op.f('ix_outbox_made_at'), table_name='outbox')
    op.drop_index(op.f('ix_outbox_conversation_id_state'), table_name='outbox')
    op.drop_table('outbox')
    op.drop_index(op.f('ix_offered_choices_offered_at'), table_name='offered_choices')
    op.drop_table('offered_choices')
    op.drop_index(op.f('ix_inbox_state_sent_at'), table_name='inbox')
    op.drop_index(op.f('ix_inbox_received_at'), table_name='inbox')
    op.drop_index(op.f('ix_inbox_conversation_id_state'), table_name='inbox')
    op.drop_index(op.f('ix_inbox_channel_provider_id'), table_name='inbox')
    op.drop_table('inbox')
