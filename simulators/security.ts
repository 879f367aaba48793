/** How a connection is protected: in clear, upgraded by STLS or STARTTLS, or TLS from the first octet. */
export type Security = 'clear' | 'starttls' | 'tls';
