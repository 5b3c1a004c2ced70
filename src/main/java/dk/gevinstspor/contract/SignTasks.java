package dk.gevinstspor.contract;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The three signing tasks: the same form, each for its party. */
@Configuration(proxyBeanMethods = false)
class SignTasks {

    @Bean
    SignTask signAsUnitHead(SignPage page) {
        return new SignTask("sign-unit-head", Party.UNIT_HEAD, page);
    }

    @Bean
    SignTask signForTheProgramme(SignPage page) {
        return new SignTask("sign-programme-manager", Party.PROGRAMME_MANAGER, page);
    }

    @Bean
    SignTask signForTheSteeringGroup(SignPage page) {
        return new SignTask("sign-steering-group", Party.STEERING_GROUP, page);
    }
}
