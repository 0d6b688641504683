/** A GET as the gateway hands it to a function. */
export const getEvent = (rawPath: string): object => ({
  version: '2.0',
  routeKey: '$default',
  rawPath,
  rawQueryString: '',
  headers: { host: 'localhost' },
  requestContext: {
    domainName: 'localhost',
    http: {
      method: 'GET',
      path: rawPath,
      protocol: 'HTTP/1.1',
      sourceIp: '127.0.0.1',
      userAgent: '',
    },
  },
  isBase64Encoded: false,
});
