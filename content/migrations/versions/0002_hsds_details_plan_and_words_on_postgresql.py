"""HSDS details, the plan, vocabularies, and the word index on PostgreSQL"""

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def _organisation_columns() -> list[sa.Column]:
    return [
        sa.Column('alternate_name', sa.String(255)),
        sa.Column('description', sa.Text()),
        sa.Column('website', sa.Text()),
        sa.Column('year_incorporated', sa.Integer()),
        sa.Column('sources', sa.JSON(), nullable=False, server_default='[]'),
    ]


def _service_columns() -> list[sa.Column]:
    return [
        sa.Column('is_measure', sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column('eligibility', sa.Text()),
        sa.Column('application_process', sa.Text()),
        sa.Column('interpretation', sa.Text()),
    ]


def _details() -> dict[str, list[sa.Column]]:
    return {
        'schedule': [
            sa.Column('freq', sa.String(10)),
            sa.Column('byday', sa.String(40)),
            sa.Column('opens_at', sa.String(5)),
            sa.Column('closes_at', sa.String(5)),
            sa.Column('notes', sa.Text()),
        ],
        'cost_option': [
            sa.Column('option', sa.String(120)),
            sa.Column('amount', sa.Numeric(10, 2)),
            sa.Column('currency', sa.String(3)),
            sa.Column('amount_description', sa.Text()),
        ],
        'location': [
            sa.Column('location_type', sa.String(10), nullable=False),
            sa.Column('name', sa.String(255)),
            sa.Column('url', sa.Text()),
            sa.Column('address_1', sa.String(255)),
            sa.Column('postal_code', sa.String(10)),
            sa.Column('city', sa.String(120)),
            sa.Column('country', sa.String(2)),
        ],
        'required_document': [sa.Column('document', sa.Text(), nullable=False)],
        'accessibility': [sa.Column('description', sa.Text(), nullable=False), sa.Column('url', sa.Text())],
    }


def upgrade() -> None:
    # Not in batch mode: SQLite adds and drops columns in place, and no table that others point to is made anew.
    for column in _organisation_columns():
        op.add_column('organization', column)
    for column in _service_columns():
        op.add_column('service', column)

    for name, columns in _details().items():
        op.create_table(
            name,
            sa.Column('id', sa.Integer(), nullable=False),
            sa.Column('service_id', sa.String(80), nullable=False),
            sa.Column('position', sa.Integer(), nullable=False),
            *columns,
            sa.ForeignKeyConstraint(['service_id'], ['service.id'], name=op.f(f'fk_{name}_service_id')),
            sa.PrimaryKeyConstraint('id', name=op.f(f'pk_{name}')),
        )
        op.create_index(op.f(f'ix_{name}_service_id'), name, ['service_id'])

    op.create_table(
        'program',
        sa.Column('id', sa.String(80), nullable=False),
        sa.Column('kind', sa.String(20), nullable=False),
        sa.Column('parent_id', sa.String(80)),
        sa.Column('position', sa.Integer(), nullable=False),
        sa.Column('name', sa.String(255), nullable=False),
        sa.Column('alternate_name', sa.String(255)),
        sa.Column('description', sa.Text()),
        sa.Column('wording', sa.String(20)),
        sa.Column('valid_from', sa.String(10)),
        sa.Column('valid_until', sa.String(10)),
        sa.Column('service_id', sa.String(80)),
        sa.Column('sources', sa.JSON(), nullable=False),
        sa.Column('as_of', sa.String(120)),
        sa.ForeignKeyConstraint(['parent_id'], ['program.id'], name=op.f('fk_program_parent_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_program')),
    )
    op.create_index(op.f('ix_program_kind'), 'program', ['kind'])
    op.create_table(
        'figure',
        sa.Column('id', sa.String(80), nullable=False),
        sa.Column('program_id', sa.String(80), nullable=False),
        sa.Column('position', sa.Integer(), nullable=False),
        sa.Column('name', sa.String(255), nullable=False),
        sa.Column('value', sa.Numeric(14, 2), nullable=False),
        sa.Column('unit', sa.String(20), nullable=False),
        sa.Column('precision', sa.String(20), nullable=False),
        sa.Column('sources', sa.JSON(), nullable=False),
        sa.Column('as_of', sa.String(120), nullable=False),
        sa.Column('note', sa.Text()),
        sa.ForeignKeyConstraint(['program_id'], ['program.id'], name=op.f('fk_figure_program_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_figure')),
    )
    op.create_index(op.f('ix_figure_program_id'), 'figure', ['program_id'])
    op.create_table(
        'taxonomy_term',
        sa.Column('taxonomy', sa.String(20), nullable=False),
        sa.Column('code', sa.String(80), nullable=False),
        sa.Column('position', sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint('taxonomy', 'code', name=op.f('pk_taxonomy_term')),
    )

    if op.get_bind().dialect.name == 'postgresql':
        # Full text finds words, pg_trgm the nearest known words of a misspelt one (content/search_postgres.py).
        op.execute('CREATE EXTENSION IF NOT EXISTS pg_trgm')
        op.execute(
            'CREATE TABLE service_words ('
            'service_id varchar(80) NOT NULL, language varchar(20) NOT NULL, words tsvector NOT NULL, '
            'PRIMARY KEY (service_id, language))'
        )
        # Written rarely and at once: no list of pending entries that each search would have to read.
        op.execute('CREATE INDEX ix_service_words_words ON service_words USING gin (words) WITH (fastupdate = off)')
        op.execute('CREATE TABLE service_lexeme (lexeme text PRIMARY KEY, documents integer NOT NULL)')
        op.execute(
            'CREATE INDEX ix_service_lexeme_trigrams ON service_lexeme '
            'USING gin (lexeme gin_trgm_ops) WITH (fastupdate = off)'
        )


def downgrade() -> None:
    if op.get_bind().dialect.name == 'postgresql':
        # The extension stays: others may use it.
        op.execute('DROP TABLE service_lexeme')
        op.execute('DROP TABLE service_words')
    op.drop_table('taxonomy_term')
    op.drop_index(op.f('ix_figure_program_id'), 'figure')
    op.drop_table('figure')
    op.drop_index(op.f('ix_program_kind'), 'program')
    op.drop_table('program')
    for name in _details():
        op.drop_index(op.f(f'ix_{name}_service_id'), name)
        op.drop_table(name)
    for column in reversed(_service_columns()):
        op.drop_column('service', column.name)
    for column in reversed(_organisation_columns()):
        op.drop_column('organization', column.name)
