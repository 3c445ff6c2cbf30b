"""Words to send or say: letters, scripts for the phone, and SMS, in who writes' voice."""
