package jp.agata.signal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;

@Configuration(proxyBeanMethods = false)
class SignalConfiguration {

    @Bean
    RedisMessageListenerContainer signalListening(RedisConnectionFactory connections, RedisSignals signals) {
        var container = new RedisMessageListenerContainer();
        container.setConnectionFactory(connections);
        container.setTaskExecutor(new VirtualThreadTaskExecutor("signal-"));
        container.addMessageListener(signals, ChannelTopic.of(RedisSignals.CHANNEL));
        return container;
    }
}
