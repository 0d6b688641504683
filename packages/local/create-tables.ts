import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { tables } from '#table';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** Makes the two tables where they are missing, as the deployed template makes them. */
export const createTables = async (endpoint: string, prefix = ''): Promise<void> => {
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials });
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  for (const [name, { hasStream }] of Object.entries(tables)) {
    const TableName = prefix + name;
    if (TableNames.includes(TableName)) continue;
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
        ],
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        ...(hasStream
          ? { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' } }
          : {}),
      }),
    );
  }
  client.destroy();
};
